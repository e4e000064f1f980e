/** Where servers keep their pages, whatever the system. */
export const WEB_ROOT: RegExp =
  /(?:^|[/\\!])(?:var[/\\]www|srv[/\\](?:www|http)|htdocs|public_html|wwwroot|inetpub|cgi-bin)[/\\]/i;
