"use strict";

const express = require("express");
const session = require("express-session");
const MongoClient = require("mongodb").MongoClient;
const app = express();
const { db, cookieSecret } = require("./config/config");

MongoClient.connect(db, (err, db) => {
    if (err) {
        process.exit(1);
    }

    // Enable session management using express middleware
    app.use(session({
        // genid: (req) => {
        //    return genuuid() // use UUIDs for session IDs
        // },
        secret: cookieSecret,
        // Both mandatory in Express v4
        saveUninitialized: true,
        resave: true
        /*
        // Fix for A5 - Security MisConfig
        // Use generic cookie name
        key: "sessionId",
        */

    }));
    app.listen(4000);
});
