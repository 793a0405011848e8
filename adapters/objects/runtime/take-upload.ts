import { putObject } from './put.js';
import { takeFile } from './take-file.js';

/** An upload of express-fileupload: in memory, or in a temporary file if it has a path. */
interface FileUpload {
  data: Uint8Array;
  tempFilePath?: string;
}

/** Makes an object of an upload, wherever that is. Its temporary file is gone then. */
export async function takeUpload(key: string, { data, tempFilePath }: FileUpload): Promise<void> {
  await (tempFilePath ? takeFile(key, tempFilePath) : putObject(key, data));
}
