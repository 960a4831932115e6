/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/signature-bars.h"

#include <string.h>

#include "import/letter/traits.h"
#include "import/signature-kind.h"

/* Nobody signs with more bytes. */
#define MAX_LINE 2000

/**
 * us_signature_bars_find:
 * @text: a line
 * @bar: a character that may part it: | or / or @
 * @ret_after: (out): where it goes on
 *
 * Finds the bar with spaces around it that parts a line. Any thread.
 *
 * Returns: (transfer none) (nullable): the bar
 */
const char *
us_signature_bars_find (const char *text, char bar, const char **ret_after)
{
  g_return_val_if_fail (text != NULL && ret_after != NULL, NULL);

  for (const char *p = strchr (text, bar); p != NULL; p = strchr (p + 1, bar))
    {
      const char *after = p + 1;
      if (p == text || p[-1] != ' ' || (*after != ' ' && *after != '\0'))
        continue;
      *ret_after = after + strspn (after, " ");
      return p;
    }
  return NULL;
}

/**
 * us_signature_bars_settle:
 * @line: (inout): one signatory's line
 *
 * Makes commas of the bars after the first: "Ivo Novak | Water Trust | Kenya" parts the rest as a
 * comma does, and so does a slash after what somebody is. Any thread.
 */
void
us_signature_bars_settle (GString *line)
{
  static const char bars[] = { '|', '/' };

  g_return_if_fail (line != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bars) && line->len <= MAX_LINE; i++)
    {
      const char *after, *rest;
      const char *bar = us_signature_bars_find (line->str, bars[i], &after);

      while (bar != NULL && (bar = us_signature_bars_find (after, bars[i], &rest)) != NULL)
        {
          g_autofree char *between = us_traits_trim (after, bar - after, " ");
          const gsize at = (gsize) (bar - line->str) - 1;

          if (bars[i] == '/' && !us_signature_kind_is_role (between))
            break;
          g_string_erase (line, (gssize) at, rest - bar + 1);
          g_string_insert (line, (gssize) at, ", ");
          after = line->str + at;
        }
    }
}
