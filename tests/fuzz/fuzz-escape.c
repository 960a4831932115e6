/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "export/escape-xml.h"
#include "export/escape.h"
#include "export/markdown/escape-markdown.h"
#include "publish/link.h"

static void
check (gboolean good, const char *what)
{
  if (!good)
    g_error ("%s", what);
}

static gboolean
has_controls (const char *text, gboolean lines)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)) && !(lines && (*p == '\n' || *p == '\t')))
      return TRUE;
  return FALSE;
}

static void
check_html (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  us_escape_html_text (out, text, -1);
  check (strpbrk (out->str, "<>\"'") == NULL, "markup in the text of HTML");
  check (g_utf8_validate (out->str, (gssize) out->len, NULL), "text of HTML that is not UTF-8");
  check (!has_controls (out->str, TRUE), "a control character in the text of HTML");
  g_string_truncate (out, 0);
  us_escape_html_attribute (out, text, -1);
  check (strpbrk (out->str, "<>\"'\n\t") == NULL, "markup in an attribute");
  g_string_truncate (out, 0);
  us_escape_xml_text (out, text, -1);
  check (strpbrk (out->str, "<>\"'") == NULL, "markup in the text of XML");
}

static void
check_lines (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  us_escape_text_line (out, text, -1);
  check (!has_controls (out->str, FALSE), "a control character in a line");
  check (strstr (out->str, "  ") == NULL, "two spaces in a line");
  g_string_truncate (out, 0);
  us_escape_markdown (out, text, -1);
  check (!has_controls (out->str, FALSE), "a control character in Markdown");
  for (const char *p = out->str; *p != '\0'; p++)
    if (*p == '\\' && p[1] != '\0')
      p++;
    else
      check (strchr ("`*_[]<>", *p) == NULL, "markup in Markdown");
}

static void
check_link (const char *text)
{
  g_autofree char *address = us_link_clean (text);
  g_autofree char *again = address != NULL ? us_link_clean (address) : NULL;

  if (address == NULL)
    return;
  check (g_ascii_strncasecmp (address, "http://", 7) == 0 ||
             g_ascii_strncasecmp (address, "https://", 8) == 0 ||
             g_ascii_strncasecmp (address, "mailto:", 7) == 0,
         "an address of another scheme");
  check (!has_controls (address, FALSE) && strpbrk (address, " \"<>\\`") == NULL,
         "a character that must not be in an address");
  check (g_strcmp0 (address, again) == 0, "an address that is cleaned twice");
}

/* Whatever a field holds, nothing of it is markup, a control character or a script where it is
 * published. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);

  check_html (text);
  check_lines (text);
  check_link (text);
  return 0;
}
