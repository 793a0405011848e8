import { Router } from "express";

export const account = Router();

account.post("/login", (req, res) => {
  req.session.user = req.body.user;
  req.session.views = 0;
  res.json({ user: req.session.user });
});

account.get("/me", requireUser, (req, res) => {
  const { user } = req.session;
  res.json({ user, views: ++req.session.views });
});

account.post("/logout", (req, res, next) => {
  req.session.destroy((error) => (error ? next(error) : res.sendStatus(204)));
});

function requireUser(req, res, next) {
  if (req.session.user) return next();
  res.status(401).json({ error: "log in first" });
}
