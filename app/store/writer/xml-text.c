/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/writer/xml-text.h"

#include "model/text.h"

/* What a byte needs: 0 nothing, 1 a reference everywhere, 2 only in the value of an attribute,
 * where a parser would make a space of it or end the value. */
static const guint8 needs[256] = {
  ['&'] = 1, ['<'] = 1, ['>'] = 1, ['\r'] = 1, ['"'] = 2, ['\t'] = 2, ['\n'] = 2,
};

static const char *
get_reference (char byte)
{
  switch (byte)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return "&#13;";
    }
}

static void
append_escaped (GString *out, const char *text, gsize length, guint8 least)
{
  const char *end = text + length;
  const char *start = text;

  for (const char *p = text; p < end; p++)
    {
      guint8 need = needs[(guint8) *p];

      if (G_LIKELY (need == 0 || need > least))
        continue;
      us_text_append_bytes (out, start, (gsize) (p - start));
      g_string_append (out, get_reference (*p));
      start = p + 1;
    }
  us_text_append_bytes (out, start, (gsize) (end - start));
}

/**
 * us_xml_append_text:
 * @out: where to write
 * @text: (array length=length): UTF-8 without characters that XML does not have
 * @length: length of @text in bytes
 *
 * Writes the text of an element. With us_xml_append_value() the only way from a value into the
 * file. Any thread.
 */
void
us_xml_append_text (GString *out, const char *text, gsize length)
{
  g_return_if_fail (out != NULL && text != NULL);

  append_escaped (out, text, length, 1);
}

/**
 * us_xml_append_value:
 * @out: where to write
 * @value: (array length=length): UTF-8 without characters that XML does not have
 * @length: length of @value in bytes
 *
 * Writes the value of an attribute, without the quotation marks. Any thread.
 */
void
us_xml_append_value (GString *out, const char *value, gsize length)
{
  g_return_if_fail (out != NULL && value != NULL);

  append_escaped (out, value, length, 2);
}

/**
 * us_xml_append_attribute:
 * @out: where to write
 * @name: name of the attribute
 * @value: (array length=length): its value
 * @length: length of @value in bytes
 *
 * Writes an attribute with a space before it. Any thread.
 */
void
us_xml_append_attribute (GString *out, const char *name, const char *value, gsize length)
{
  g_return_if_fail (out != NULL && name != NULL && value != NULL);

  us_text_append_bytes (out, " ", 1);
  us_text_append_bytes (out, name, strlen (name));
  us_text_append_bytes (out, "=\"", 2);
  append_escaped (out, value, length, 2);
  us_text_append_bytes (out, "\"", 1);
}

/**
 * us_xml_append_end_tag:
 * @out: where to write
 * @name: name of the element
 *
 * Writes an end tag. Any thread.
 */
void
us_xml_append_end_tag (GString *out, const char *name)
{
  g_return_if_fail (out != NULL && name != NULL);

  us_text_append_bytes (out, "</", 2);
  us_text_append_bytes (out, name, strlen (name));
  us_text_append_bytes (out, ">", 1);
}
