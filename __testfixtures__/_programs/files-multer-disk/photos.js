const { Router } = require('express');
const fs = require('fs');
const path = require('path');
const multer = require('multer');

const PHOTOS = path.join(__dirname, 'data', 'photos');

const storage = multer.diskStorage({
  destination(req, file, cb) {
    if (!fs.existsSync(PHOTOS)) fs.mkdirSync(PHOTOS, { recursive: true });
    cb(null, PHOTOS);
  },
  filename(req, file, cb) {
    cb(null, `${req.query.album || 'all'}-${file.originalname}`);
  },
});
const upload = multer({
  storage,
  limits: { fileSize: 1000 },
  fileFilter: (req, file, cb) => cb(null, file.mimetype.startsWith('image/')),
});

const router = Router();

router.post('/', upload.array('photo', 3), (req, res) => {
  res.status(201).json(req.files.map(({ filename, size, originalname }) => ({ filename, size, originalname })));
});

router.get('/', (req, res, next) => {
  fs.readdir(PHOTOS, (err, names) => {
    if (err && err.code !== 'ENOENT') return next(err);
    res.json((names || []).sort());
  });
});

router.get('/:name/info', async (req, res, next) => {
  try {
    const { size } = await fs.promises.stat(path.join(PHOTOS, req.params.name));
    res.json({ size });
  } catch (err) {
    next(err);
  }
});

router.get('/:name', (req, res, next) => {
  res.type(path.extname(req.params.name) || 'bin');
  fs.createReadStream(path.join(PHOTOS, req.params.name)).on('error', next).pipe(res);
});

router.put('/:name', async (req, res, next) => {
  try {
    await fs.promises.rename(path.join(PHOTOS, req.params.name), path.join(PHOTOS, String(req.query.to)));
    res.sendStatus(204);
  } catch (err) {
    next(err);
  }
});

router.delete('/:name', (req, res) => {
  const photo = path.join(PHOTOS, req.params.name);
  if (!fs.existsSync(photo)) return res.sendStatus(404);
  fs.unlinkSync(photo);
  res.sendStatus(204);
});

module.exports = router;
