import { Sequelize } from 'sequelize';

export const sequelize = new Sequelize({ dialect: 'sqlite', storage: 'shop.sqlite' }); //~ embedded-database sequelize
