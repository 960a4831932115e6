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
 * us_leftover_find:
 * @text: UTF-8
 * @language: the letter's language, a BCP 47 tag
 *
 * Looks for what reads like a part of a draft that was to be filled in: "[name]", "____", "XX",
 * "TODO", "Lorem ipsum". Any thread.
 *
 * Returns: (transfer full) (nullable): the first one, or %NULL when there is none
 */
char *
us_leftover_find (const char *text, const char *language)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (!g_regex_match (get_expression (g_ascii_strncasecmp (language, "en", 2) == 0), text, 0,
                      &match))
    return NULL;
  return g_match_info_fetch (match, 0);
}
