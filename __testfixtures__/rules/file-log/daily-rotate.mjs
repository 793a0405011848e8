import DailyRotateFile from 'winston-daily-rotate-file';

export const rotating = new DailyRotateFile({ dirname: 'logs' }); //~ file-log DailyRotateFile
