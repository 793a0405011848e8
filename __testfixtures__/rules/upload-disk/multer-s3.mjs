import { S3Client } from '@aws-sdk/client-s3';
import multer from 'multer';
import multerS3 from 'multer-s3';

export const upload = multer({ storage: multerS3({ s3: new S3Client({}), bucket: 'photos' }) });
