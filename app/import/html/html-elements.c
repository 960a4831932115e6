/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/html/html-elements.h"

#include <stdlib.h>
#include <string.h>

#include "model/characters.h"

#define ADDRESS_MAX 2048
#define BOLD_WEIGHT 600

/* Sorted by name. */
static const struct
{
  const char *name;
  UsHtmlRole role;
} roles[] = {
  { "a", US_HTML_LINK },           { "address", US_HTML_BLOCK },
  { "applet", US_HTML_SKIPPED },   { "article", US_HTML_BLOCK },
  { "aside", US_HTML_BLOCK },      { "audio", US_HTML_SKIPPED },
  { "b", US_HTML_BOLD },           { "blockquote", US_HTML_QUOTATION },
  { "br", US_HTML_BREAK },         { "button", US_HTML_SKIPPED },
  { "canvas", US_HTML_SKIPPED },   { "caption", US_HTML_BLOCK },
  { "center", US_HTML_BLOCK },     { "cite", US_HTML_ITALIC },
  { "dd", US_HTML_CELL },          { "del", US_HTML_SKIPPED },
  { "dialog", US_HTML_BLOCK },     { "dir", US_HTML_LIST },
  { "div", US_HTML_BLOCK },        { "dl", US_HTML_BLOCK },
  { "dt", US_HTML_CELL },          { "em", US_HTML_ITALIC },
  { "embed", US_HTML_SKIPPED },    { "fieldset", US_HTML_BLOCK },
  { "figcaption", US_HTML_BLOCK }, { "figure", US_HTML_BLOCK },
  { "footer", US_HTML_BLOCK },     { "form", US_HTML_BLOCK },
  { "h1", US_HTML_HEADING },       { "h2", US_HTML_HEADING },
  { "h3", US_HTML_HEADING },       { "h4", US_HTML_HEADING },
  { "h5", US_HTML_HEADING },       { "h6", US_HTML_HEADING },
  { "head", US_HTML_SKIPPED },     { "header", US_HTML_BLOCK },
  { "hr", US_HTML_BLOCK },         { "i", US_HTML_ITALIC },
  { "iframe", US_HTML_SKIPPED },   { "label", US_HTML_BLOCK },
  { "li", US_HTML_ITEM },          { "main", US_HTML_BLOCK },
  { "math", US_HTML_SKIPPED },     { "menu", US_HTML_LIST },
  { "meta", US_HTML_SKIPPED },     { "nav", US_HTML_BLOCK },
  { "noframes", US_HTML_SKIPPED }, { "noscript", US_HTML_SKIPPED },
  { "object", US_HTML_SKIPPED },   { "ol", US_HTML_LIST },
  { "p", US_HTML_BLOCK },          { "pre", US_HTML_PREFORMATTED },
  { "script", US_HTML_SKIPPED },   { "section", US_HTML_BLOCK },
  { "select", US_HTML_SKIPPED },   { "strong", US_HTML_BOLD },
  { "style", US_HTML_SKIPPED },    { "svg", US_HTML_SKIPPED },
  { "table", US_HTML_BLOCK },      { "tbody", US_HTML_BLOCK },
  { "td", US_HTML_CELL },          { "template", US_HTML_SKIPPED },
  { "textarea", US_HTML_SKIPPED }, { "tfoot", US_HTML_BLOCK },
  { "th", US_HTML_CELL },          { "thead", US_HTML_BLOCK },
  { "title", US_HTML_SKIPPED },    { "tr", US_HTML_ROW },
  { "ul", US_HTML_LIST },          { "video", US_HTML_SKIPPED },
};

static int
compare_name (gconstpointer name, gconstpointer row)
{
  return g_ascii_strcasecmp (name, *(const char *const *) row);
}

/**
 * us_html_element_get_role:
 * @name: name of an element
 *
 * Tells what an element of a page means for a letter. Any thread.
 *
 * Returns: its role
 */
UsHtmlRole
us_html_element_get_role (const char *name)
{
  gsize index;
  const char *found;

  g_return_val_if_fail (name != NULL, US_HTML_OTHER);

  found = bsearch (name, roles, G_N_ELEMENTS (roles), sizeof roles[0], compare_name);
  if (found == NULL)
    return US_HTML_OTHER;
  index = (gsize) (found - (const char *) roles) / sizeof roles[0];
  return roles[index].role;
}

/**
 * us_html_role_is_block:
 * @role: a role
 *
 * Tells whether elements of a role are paragraphs of their own. Any thread.
 *
 * Returns: whether they are
 */
gboolean
us_html_role_is_block (UsHtmlRole role)
{
  return role == US_HTML_BLOCK || role == US_HTML_HEADING || role == US_HTML_QUOTATION ||
         role == US_HTML_PREFORMATTED || role == US_HTML_LIST || role == US_HTML_ITEM ||
         role == US_HTML_ROW || role == US_HTML_CELL;
}

static void
read_weight (const char *value, UsHtmlStyle *style)
{
  const long number = strtol (value, NULL, 10);

  if (g_ascii_strcasecmp (value, "bold") == 0 || g_ascii_strcasecmp (value, "bolder") == 0)
    style->bold = 1;
  else if (g_ascii_strcasecmp (value, "normal") == 0)
    style->bold = 0;
  else if (number > 0)
    style->bold = number >= BOLD_WEIGHT;
}

/* "l0 level2 lfo1", or "Ignore" for what Word writes for browsers that know nothing of its lists.
 */
static void
read_word_list (const char *value, UsHtmlStyle *style)
{
  const char *level = strstr (value, "level");

  if (g_ascii_strcasecmp (value, "ignore") == 0)
    style->marker = TRUE;
  else if (level != NULL)
    style->list_level = (guint) CLAMP (strtol (level + strlen ("level"), NULL, 10), 1, 9);
}

static void
read_declaration (const char *name, const char *value, UsHtmlStyle *style)
{
  if (g_ascii_strcasecmp (name, "font-weight") == 0)
    read_weight (value, style);
  else if (g_ascii_strcasecmp (name, "font-style") == 0)
    style->italic = g_ascii_strcasecmp (value, "normal") != 0;
  else if (g_ascii_strcasecmp (name, "display") == 0)
    style->hidden |= g_ascii_strcasecmp (value, "none") == 0;
  else if (g_ascii_strcasecmp (name, "mso-hide") == 0)
    style->hidden |= g_ascii_strcasecmp (value, "all") == 0;
  else if (g_ascii_strcasecmp (name, "mso-list") == 0)
    read_word_list (value, style);
  else if (g_ascii_strcasecmp (name, "mso-tab-count") == 0)
    style->tab = TRUE;
  else if (g_ascii_strcasecmp (name, "mso-element") == 0)
    style->comment = g_ascii_strcasecmp (value, "comment") == 0;
}

/**
 * us_html_style_read:
 * @style: (nullable): value of a style attribute
 * @ret_style: (out caller-allocates): what it means
 *
 * Reads the few declarations that change what a text says. Any thread.
 */
void
us_html_style_read (const char *style, UsHtmlStyle *ret_style)
{
  g_auto (GStrv) declarations = NULL;

  g_return_if_fail (ret_style != NULL);

  *ret_style = (UsHtmlStyle){ .bold = -1, .italic = -1 };
  if (style == NULL || *style == '\0')
    return;
  declarations = g_strsplit (style, ";", 256);
  for (char **at = declarations; *at != NULL; at++)
    {
      char *colon = strchr (*at, ':');

      if (colon == NULL)
        continue;
      *colon = '\0';
      read_declaration (g_strstrip (*at), g_strstrip (colon + 1), ret_style);
    }
}

/**
 * us_html_clean_address:
 * @address: (nullable): where a link of a page goes
 *
 * Keeps only links that mean something outside of their page: to the web and to mail. Any thread.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL when the link is to be forgotten
 */
char *
us_html_clean_address (const char *address)
{
  static const char *const schemes[] = { "http", "https", "mailto" };
  g_autofree char *clean = NULL;
  const char *scheme;

  if (address == NULL || strlen (address) > ADDRESS_MAX)
    return NULL;
  clean = us_clean_line (address, -1);
  g_strstrip (clean);
  scheme = g_uri_peek_scheme (clean);
  for (gsize i = 0; scheme != NULL && i < G_N_ELEMENTS (schemes); i++)
    if (strcmp (scheme, schemes[i]) == 0)
      return g_steal_pointer (&clean);
  return NULL;
}
