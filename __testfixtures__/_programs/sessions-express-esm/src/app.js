import express from "express";
import { sessions } from "./sessions.js";
import { account } from "./account.js";

export const app = express();

app.use(express.urlencoded({ extended: false }));
app.use(sessions);
app.use(account);
