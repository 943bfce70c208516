/** Environment variables for the time of a test: workers that start meanwhile get them. */
export async function withEnvironment(variables, body) {
    const before = Object.keys(variables).map((name) => [name, process.env[name]]);
    Object.assign(process.env, variables);
    try {
        await body();
    }
    finally {
        for (const [name, value] of before) {
            if (value === undefined)
                Reflect.deleteProperty(process.env, name);
            else
                process.env[name] = value;
        }
    }
}
//# sourceMappingURL=environment.js.map