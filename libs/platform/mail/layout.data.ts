/** Made from layout.mjml by `npm run mail:layout`: do not edit. A handlebars template. */
export const layout = `<!doctype html>
<html lang="{{language}}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>{{ subject }}</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
<style type="text/css">
:root {
color-scheme: light dark;
supported-color-schemes: light dark;
}
h1,
h2,
h3 {
margin: 0;
font-weight: 600;
}
h1 {
font-size: 24px;
line-height: 32px;
}
h2 {
font-size: 18px;
line-height: 28px;
}
h3 {
font-size: 16px;
line-height: 24px;
}
ul {
margin: 4px 0 0;
padding: 0 0 0 20px;
}
a {
color: #1d5c3a;
}
@media (prefers-color-scheme: dark) {
.page,
.page > div {
background-color: #16191b !important;
}
.text div,
.text h1,
.text h2,
.text h3 {
color: #e8ebe9 !important;
}
.quiet div {
color: #b3bab6 !important;
}
.text a {
color: #8fd3ad !important;
}
.rule p {
border-top-color: #3a4440 !important;
}
}
</style>
<meta name="color-scheme" content="light dark" /> <meta name="supported-color-schemes" content="light dark" />
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
</head>
<body  class="page" style="word-spacing:normal;background-color:#ffffff;">
<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">{{ preheader }}</div>
<div
aria-label="{{ subject }}" aria-roledescription="email" role="article" lang="{{language}}" dir="ltr" style="word-spacing:normal;background-color:#ffffff;"
>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:24px 16px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:568px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"
>
<tbody>
<tr>
<td
align="left" class="text" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:14px;font-weight:600;line-height:24px;text-align:left;color:#1d5c3a;"
>Quatrefoil</div>
</td>
</tr>
<tr>
<td
align="left" class="text" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:24px;text-align:left;color:#1c2024;"
><h1>{{ title }}</h1></div>
</td>
</tr>
{{#each blocks}}{{#if paragraph}}
<tr>
<td
align="left" class="text" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:24px;text-align:left;color:#1c2024;"
>{{breaks text}}</div>
</td>
</tr>
{{/if}}{{#if heading}}
<tr>
<td
align="left" class="text" style="font-size:0px;padding:16px 0 8px;word-break:break-word;"
>
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:24px;text-align:left;color:#1c2024;"
><h2>{{ text }}</h2></div>
</td>
</tr>
{{/if}}{{#if quote}}
<tr>
<td
align="left" class="text" style="font-size:0px;padding:0 0 16px 16px;word-break:break-word;"
>
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;font-style:italic;line-height:24px;text-align:left;color:#1c2024;"
>{{breaks text}}</div>
</td>
</tr>
{{/if}}{{#if facts}}
<tr>
<td
align="left" class="text" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:24px;text-align:left;color:#1c2024;"
>{{#each facts}}<strong>{{ label }}:</strong> {{ value }}{{#unless @last}}<br />{{/unless}}{{/each}}</div>
</td>
</tr>
{{/if}}{{#if action}}{{#with action}}
<tr>
<td
align="left" style="font-size:0px;padding:4px 0 20px;word-break:break-word;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;"
>
<tbody>
<tr>
<td
align="center" bgcolor="#1d5c3a" role="presentation" style="border:none;border-radius:6px;cursor:auto;mso-padding-alt:12px 20px;background:#1d5c3a;" valign="middle"
>
<a
href="{{url}}" style="display:inline-block;background:#1d5c3a;color:#ffffff;font-family:-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;font-weight:normal;line-height:120%;margin:0;text-decoration:none;text-transform:none;padding:12px 20px;mso-padding-alt:0px;border-radius:6px;" target="_blank"
>
{{ label }}
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
{{/with}}{{/if}}{{#if items}}{{#each items}}
<tr>
<td
align="left" class="text" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:16px;line-height:24px;text-align:left;color:#1c2024;"
><h3>{{ title }}</h3>
{{#if detail}}
<div>{{ detail }}</div>
{{/if}}{{#if reasons}}
<ul>
{{#each reasons}}
<li>{{ this }}</li>
{{/each}}
</ul>
{{/if}}{{#if action}}{{#with action}}
<div>
<a href="{{url}}">{{ label }}</a>
</div>
{{/with}}{{/if}}</div>
</td>
</tr>
{{/each}}{{/if}}{{/each}}
<tr>
<td
align="center" class="rule" style="font-size:0px;padding:8px 0 16px;word-break:break-word;"
>
<p
style="border-top:solid 1px #d5dad7;font-size:1px;margin:0px auto;width:100%;"
>
</p>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" style="border-top:solid 1px #d5dad7;font-size:1px;margin:0px auto;width:568px;" role="presentation" width="568px" ><tr><td style="height:0;line-height:0;"> &nbsp;
</td></tr></table><![endif]-->
</td>
</tr>
<tr>
<td
align="left" class="text quiet" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:14px;line-height:20px;text-align:left;color:#4d5652;"
>{{ footer.why }}{{#each footer.links}}<br /><a href="{{url}}">{{ label }}</a
>{{/each}}</div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>`;
