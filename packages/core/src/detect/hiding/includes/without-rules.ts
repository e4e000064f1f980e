/** What holds no rules, by its usual name: types of files, parameters for programs, modules. */
const WITHOUT_RULES =
  /(?:^|\/)(?:mime\.types|(?:fastcgi|scgi|uwsgi|proxy)_params|fastcgi\.conf|ports\.conf|koi-\w+|win-utf)$|\.load$|\bmodules-enabled\//;

/** Whether an include that is not in the evidence is of a file without rules of access. */
export function holdsNoRules(path: string): boolean {
  return WITHOUT_RULES.test(path);
}
