/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/escape-xml.h"

#include <string.h>

#include "export/escape.h"

/**
 * us_escape_xml_text:
 * @out: where the text goes to
 * @text: UTF-8 as a statement may have it, without noncharacters
 * @length: its length in bytes, or -1 when it is terminated
 *
 * Appends @text as the text of an XML element, or as the value of an attribute in quotation marks:
 * markup as entities, without control characters, line breaks as spaces. Any thread.
 */
void
us_escape_xml_text (GString *out, const char *text, gssize length)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  /* The five entities that HTML has in any case are those that XML has. */
  us_escape_html_attribute (out, text, length);
}

/**
 * us_escape_odf_text:
 * @out: where the text goes to
 * @text: UTF-8 as a statement may have it
 * @length: its length in bytes, or -1 when it is terminated
 *
 * Appends @text as text of an OpenDocument paragraph, where a run of spaces counts as one unless it
 * is written as an element (ODF 1.3 part 3, 6.1.2), across calls too. Any thread.
 */
void
us_escape_odf_text (GString *out, const char *text, gssize length)
{
  const char *end;
  const char *start;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  end = text + (length < 0 ? (gssize) strlen (text) : length);
  for (const char *p = start = text; p < end; p++)
    {
      gboolean after_space = p > text ? p[-1] == ' '
                                      : out->len == 0 || out->str[out->len - 1] == ' ' ||
                                            out->str[out->len - 1] == '>';

      if (*p != ' ' || !after_space)
        continue;
      us_escape_xml_text (out, start, p - start);
      g_string_append (out, "<text:s/>");
      start = p + 1;
    }
  us_escape_xml_text (out, start, end - start);
}
