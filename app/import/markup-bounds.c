/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/markup-bounds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"

/* The place after a value in quotation marks, which may have anything in it. */
static const char *
skip_value (const char *p, const char *end)
{
  const char *close = memchr (p + 1, *p, (gsize) (end - p - 1));

  return close != NULL ? close + 1 : p + 1;
}

/* How many words a tag has outside of its values; @ret_end is the place after it. */
static guint
count_words (const char *p, const char *end, const char **ret_end)
{
  guint n_words = 0;
  gboolean in_word = FALSE;
  char before = '\0';

  while (p < end && *p != '>' && n_words <= US_MARKUP_ATTRIBUTES_MAX)
    {
      const gboolean is_space = g_ascii_isspace (*p) || *p == '/';

      if ((*p == '"' || *p == '\'') && before == '=')
        {
          p = skip_value (p, end);
          before = '"';
          in_word = FALSE;
          continue;
        }
      n_words += !is_space && !in_word && before != '=' && *p != '=';
      in_word = !is_space;
      if (!is_space)
        before = *p;
      p++;
    }
  *ret_end = p;
  return n_words;
}

/**
 * us_markup_is_bounded:
 * @markup: XML or HTML, of any encoding that has ASCII in it
 * @length: its length in bytes
 * @error: %US_ERROR_TOO_BIG
 *
 * Looks for elements with so many attributes that parsers, which compare each with each, would take
 * for ever. Any thread.
 *
 * Returns: whether there are none
 */
gboolean
us_markup_is_bounded (const char *markup, gsize length, GError **error)
{
  const char *end;

  g_return_val_if_fail (markup != NULL || length == 0, FALSE);

  if (length == 0)
    return TRUE;
  end = markup + length;
  for (const char *p = markup; p < end && (p = memchr (p, '<', (gsize) (end - p))) != NULL;)
    {
      if (++p < end && !g_ascii_isalpha (*p))
        continue;
      if (count_words (p, end, &p) > US_MARKUP_ATTRIBUTES_MAX)
        {
          g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                       _ ("An element in this file has more than %u attributes."),
                       US_MARKUP_ATTRIBUTES_MAX);
          return FALSE;
        }
    }
  return TRUE;
}
