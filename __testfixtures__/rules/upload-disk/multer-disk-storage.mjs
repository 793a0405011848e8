import multer, { diskStorage } from 'multer';

const storage = diskStorage({ destination: 'uploads' }); //~ upload-disk storage
export const upload = multer({ storage });
