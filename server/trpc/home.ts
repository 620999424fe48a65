import { readHome } from "../services/home/read-home";
import { procedure, router } from "./trpc";

export const homeRouter = router({ read: procedure.query(({ ctx }) => readHome(ctx.rt, ctx.member)) });
