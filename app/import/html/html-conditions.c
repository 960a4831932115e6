/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html/html-conditions.h"

#include <string.h>

/* A condition is not longer, in bytes. */
#define CONDITION_MAX 100

/**
 * us_html_conditions_drop:
 * @html: (inout): a page
 *
 * Takes the conditions of Word out of a page, "<![if !supportLists]>" and "<![endif]>", which are
 * no HTML and would be read as text. What stands between them stays, and so do comments. Any
 * thread.
 */
void
us_html_conditions_drop (char *html)
{
  char *to;
  const char *from;

  g_return_if_fail (html != NULL);

  to = strstr (html, "<![");
  if (to == NULL)
    return;
  from = to;
  while (*from != '\0')
    {
      gsize length = 0;

      if (g_str_has_prefix (from, "<![if ") || g_str_has_prefix (from, "<![endif"))
        while (length < CONDITION_MAX && from[length] != '\0' && from[length] != ']')
          length++;
      if (length > 0 && from[length] == ']' && from[length + 1] == '>')
        from += length + 2;
      else
        *to++ = *from++;
    }
  *to = '\0';
}
