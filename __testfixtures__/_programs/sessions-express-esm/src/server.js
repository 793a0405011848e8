import { createServer } from "node:http";
import { app } from "./app.js";

const server = createServer(app).listen(process.env.PORT ?? 3000);

process.once("SIGTERM", () => {
  server.close();
});
