/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/leftover.h"

/* What people leave in a draft to fill in later. A number in brackets is a note, not a blank. */
#define BLANKS                                                                                     \
  "_{3,}|\\bX{2,}\\b|\\bx{3,}\\b|\\?{3,}|\\blorem ipsum\\b|\\b(?-i:TODO|FIXME|TBC|TBD)\\b"         \
  "|\\[[^]\\[]*\\p{L}[^]\\[]*\\]|\\[ *(?:…|\\.{2,3})? *\\]|\\{\\{[^}]*\\}\\}"                    \
  "|« *(?:…|\\.{2,3})? *»"

/* Where they are no quotation marks, «Minister» is a blank of a template. */
#define ENGLISH_BLANKS BLANKS "|«[^»]*»"

static GRegex *
get_expression (gboolean english)
{
  static GRegex *expressions[2];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      const char *const patterns[] = { BLANKS, ENGLISH_BLANKS };

      for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
        {
          expressions[i] = g_regex_new (patterns[i], G_REGEX_OPTIMIZE | G_REGEX_CASELESS, 0, NULL);
          g_assert (expressions[i] != NULL);
        }
      g_once_init_leave (&once, 1);
    }
  return expressions[english ? 1 : 0];
}

/**
 * us_leftover_next:
 * @text: UTF-8
 * @from: where to begin, a byte of @text at which a character begins
 * @language: the letter's language, a BCP 47 tag
 * @ret_start: (out): first byte of what was found
 * @ret_end: (out): the byte behind it
 *
 * Looks for what reads like a part of a draft that was to be filled in: "[name]", "____", "XX",
 * "TODO", "Lorem ipsum". Any thread.
 *
 * Returns: whether there is one
 */
gboolean
us_leftover_next (const char *text, gsize from, const char *language, gsize *ret_start,
                  gsize *ret_end)
{
  g_autoptr (GMatchInfo) match = NULL;
  gboolean english;
  int start, end;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);
  g_return_val_if_fail (ret_start != NULL && ret_end != NULL, FALSE);

  english = g_ascii_strncasecmp (language, "en", 2) == 0;
  if (!g_regex_match_full (get_expression (english), text, -1, (int) from, 0, &match, NULL) ||
      !g_match_info_fetch_pos (match, 0, &start, &end))
    return FALSE;
  *ret_start = (gsize) start;
  *ret_end = (gsize) end;
  return TRUE;
}
