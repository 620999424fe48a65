import { REPORT, type Report } from "./report";
