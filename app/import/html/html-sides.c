/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html/html-sides.h"

#include <string.h>

/* What stands side by side is short, and there are few of them. */
#define MAX_WIDTH 70
#define MIN_WIDTH 2
#define MAX_SIDES 4
/* So many spaces that do not break part them. */
#define MIN_SPACES 3

/* "1.", "Tel:" and the like: what comes after the tab goes on with it. */
static gboolean
leads_on (const char *side)
{
  const gsize length = strlen (side);

  return length > 0 && strchr (":.)", side[length - 1]) != NULL;
}

/**
 * us_html_sides_split:
 * @text: a paragraph
 * @tabs: (array length=n_tabs): where it has tabs, in bytes, growing
 * @n_tabs: how many
 *
 * Parts what stands side by side in a paragraph: names of signatories, mostly. Any thread.
 *
 * Returns: (transfer full) (nullable): the sides with tabs between them; %NULL when the paragraph
 * is one
 */
char *
us_html_sides_split (const char *text, const guint *tabs, guint n_tabs)
{
  g_autoptr (GString) sides = g_string_new (NULL);
  const gsize length = strlen (text);
  gsize from = 0;
  guint n = 0;

  for (guint i = 0; i <= n_tabs; i++)
    {
      const gsize to = i < n_tabs ? MIN (tabs[i], length) : length;
      g_autofree char *side = g_strstrip (g_strndup (text + from, to - from));
      const glong width = g_utf8_strlen (side, -1);

      from = to;
      if (width == 0)
        continue;
      if (width < MIN_WIDTH || width > MAX_WIDTH || (to < length && leads_on (side)))
        return NULL;
      g_string_append_printf (sides, "%s%s", n > 0 ? "\t" : "", side);
      n++;
    }
  if (n < 2 || n > MAX_SIDES)
    return NULL;
  return g_string_free (g_steal_pointer (&sides), FALSE);
}

/**
 * us_html_sides_find_gap:
 * @text: (array length=length): UTF-8
 * @length: its length in bytes
 * @ret_after: (out): what comes after the gap, where there is one
 *
 * Finds spaces that do not break, or wide ones, with which people part what stands side by side.
 * Any thread.
 *
 * Returns: (nullable): where they begin
 */
const char *
us_html_sides_find_gap (const char *text, gsize length, const char **ret_after)
{
  const char *end = text + length;

  for (const char *p = memchr (text, '\xc2', length); p != NULL && p < end;
       p = memchr (p, '\xc2', (gsize) (end - p)))
    {
      const char *after = p;
      guint n = 0;

      for (; end - after >= 2 && memcmp (after, "\xc2\xa0", 2) == 0; after += 2)
        n++;
      if (n >= MIN_SPACES)
        {
          *ret_after = after;
          return p;
        }
      p = MAX (after, p + 1);
    }
  return NULL;
}

/* How long a space that does not break is as a page writes it. */
static gsize
match_no_break (const char *text)
{
  static const char *const forms[] = { "\xc2\xa0", "&nbsp;", "&#160;", "&#xa0;", "&#xA0;" };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_has_prefix (text, forms[i]))
      return strlen (forms[i]);
  return 0;
}

/**
 * us_html_sides_spell_gaps:
 * @html: (inout): a page in UTF-8
 *
 * Writes each gap of spaces that do not break, also where other spaces are among them, in one
 * piece and as characters: the parser hands each entity on alone. Any thread.
 */
void
us_html_sides_spell_gaps (char *html)
{
  char *out;

  g_return_if_fail (html != NULL);

  out = html;
  for (const char *p = html; *p != '\0';)
    {
      const char *end = p;
      guint n = 0;

      for (gsize length = 1; length > 0 && (*p == '&' || *p == '\xc2'); end += length)
        {
          length = match_no_break (end + (n > 0 && *end == ' '));
          n += length > 0;
          length += length > 0 && n > 1 && *end == ' ';
        }
      if (n < MIN_SPACES)
        {
          *out++ = *p++;
          continue;
        }
      for (; n > 0; n--, out += 2)
        memcpy (out, "\xc2\xa0", 2);
      p = end;
    }
  *out = '\0';
}
