/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/initials.h"

#include <string.h>

#include "import/letter/traits.h"

/**
 * us_initials_end:
 * @before: a line
 * @line: the line below it
 *
 * Whether both are one name whose initials end it: "Canadian Internet Policy & Public Interest" and
 * "Clinic (CIPPIC)". Any thread.
 *
 * Returns: whether they are
 */
gboolean
us_initials_end (const char *before, const char *line)
{
  const char *open = strrchr (line, '(');
  const char *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) parts = NULL;
  gssize n;
  guint own = us_traits_count_words (open != NULL ? line : "") - 1;

  if (close == NULL || close[1] != '\0' || close - open < 4 || own >= close - open - 1)
    return FALSE;
  words = g_strndup (line, open - line);
  g_strstrip (words);
  parts = g_strsplit (words, " ", -1);
  n = close - open - 1;
  for (guint pass = 0; pass < 2; pass++)
    {
      g_auto (GStrv) of = pass == 0 ? g_strdupv (parts) : g_strsplit (before, " ", -1);
      guint matched = 0;
      for (guint i = g_strv_length (of); i > 0 && n > 0; i--)
        {
          if (!g_ascii_isupper (of[i - 1][0]))
            continue;
          if (of[i - 1][0] != open[n])
            return FALSE;
          n--;
          matched++;
        }
      if (matched == 0)
        return FALSE;
    }
  return n == 0;
}
