/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/html/html-words.h"

#include <unicode/uchar.h>

#include "export/escape.h"

typedef enum
{
  FROM_LEFT,
  FROM_RIGHT,
  NEITHER,
} Direction;

static Direction
get_direction (gunichar character)
{
  const UCharDirection direction = u_charDirection ((UChar32) character);

  if (direction == U_LEFT_TO_RIGHT)
    return FROM_LEFT;
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC ? FROM_RIGHT : NEITHER;
}

/* What a voice needs to know that reads a letter of this direction: the language of the whole when
 * that has it, otherwise one that is read with such letters. */
static const char *
name_language (const UsHtmlWriter *self, gunichar letter)
{
  static const struct
  {
    GUnicodeScript script;
    const char *language;
  } scripts[] = {
    { G_UNICODE_SCRIPT_ARABIC, "ar" },
    { G_UNICODE_SCRIPT_HEBREW, "he" },
    { G_UNICODE_SCRIPT_LATIN, "und-Latn" },
  };
  const gboolean rtl = get_direction (letter) == FROM_RIGHT;

  if (rtl == self->publication->rtl)
    return self->publication->language;
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (g_unichar_get_script (letter) == scripts[i].script)
      return scripts[i].language;
  return "und";
}

/**
 * us_html_find_language:
 * @self: a writer
 * @text: UTF-8
 * @rtl: a direction
 * @leading: whether @text has to begin with a letter of it
 *
 * Gives the language in which the letters of a direction are read aloud: a voice for the others has
 * none for them. Any thread.
 *
 * Returns: (transfer none) (nullable): a tag, or %NULL when there are no such letters
 */
const char *
us_html_find_language (const UsHtmlWriter *self, const char *text, gboolean rtl, gboolean leading)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);
      const Direction direction = get_direction (character);

      if (direction == (rtl ? FROM_RIGHT : FROM_LEFT))
        return name_language (self, character);
      if (leading && direction != NEITHER)
        return NULL;
    }
  return NULL;
}

/* From the first letter of the other direction to the last one before a letter of ours. Gives FALSE
 * when there is none. */
static gboolean
find_others (const UsHtmlWriter *self, const char *text, const char *end, const char **ret_start,
             const char **ret_end)
{
  const Direction own = self->rtl ? FROM_RIGHT : FROM_LEFT;

  *ret_start = NULL;
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      const Direction direction = get_direction (g_utf8_get_char (p));

      if (direction == own && *ret_start != NULL)
        break;
      if (direction == own || direction == NEITHER)
        continue;
      if (*ret_start == NULL)
        *ret_start = p;
      *ret_end = g_utf8_next_char (p);
    }
  return *ret_start != NULL;
}

/**
 * us_html_add_words:
 * @self: a writer
 * @text: (array length=length): UTF-8, part of a text in the direction of @self
 * @length: bytes
 *
 * Adds @text, escaped; words of the other direction say so, and in which language they are read.
 * Any thread.
 */
void
us_html_add_words (UsHtmlWriter *self, const char *text, gsize length)
{
  const char *end = text + length;
  const char *start, *behind;

  g_return_if_fail (self != NULL && text != NULL);

  while (find_others (self, text, end, &start, &behind))
    {
      us_escape_html_text (self->out, text, start - text);
      g_string_append (self->out, "<span lang=\"");
      us_escape_html_attribute (self->out, name_language (self, g_utf8_get_char (start)), -1);
      g_string_append_printf (self->out, "\" dir=\"%s\">", self->rtl ? "ltr" : "rtl");
      us_escape_html_text (self->out, start, behind - start);
      g_string_append (self->out, "</span>");
      text = behind;
    }
  us_escape_html_text (self->out, text, end - text);
}
