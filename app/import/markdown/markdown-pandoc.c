/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/markdown/markdown-pandoc.h"

#include <string.h>

/* Attributes in braces are no longer. */
#define MAX_ATTRIBUTES 400

typedef struct
{
  GString *out;
  GArray *open; /* where brackets opened in @out */
} Clean;

/**
 * us_markdown_pandoc_is:
 * @text: Markdown
 *
 * Whether it has the divisions and attributes that pandoc writes. Any thread.
 *
 * Returns: whether it has
 */
gboolean
us_markdown_pandoc_is (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return g_str_has_prefix (text, ":::") || strstr (text, "\n:::") != NULL ||
         strstr (text, "]{.") != NULL || strstr (text, "]{#") != NULL;
}

/* Bytes of "{.class #id}" at @text, or 0. */
static gsize
match_attributes (const char *text)
{
  const char *end;

  if (*text != '{' || strchr ("#.", text[1]) == NULL)
    {
      if (*text != '{' || !g_ascii_isalpha (text[1]))
        return 0;
    }
  end = strchr (text, '}');
  return end != NULL && end - text < MAX_ATTRIBUTES ? (gsize) (end - text) + 1 : 0;
}

static gboolean
is_figures (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* The bracket that closes at @p; gives where the text goes on. */
static const char *
close_bracket (Clean *self, const char *p)
{
  const guint start = g_array_index (self->open, guint, self->open->len - 1);
  const char *inner = self->out->str + start + 1;
  gsize attributes = match_attributes (p + 1);
  const char *end;

  g_array_set_size (self->open, self->open->len - 1);
  if (attributes > 0)
    {
      g_string_erase (self->out, start, 1);
      return p + 1 + attributes;
    }
  end = p[1] == '(' ? strchr (p, ')') : NULL;
  if (end == NULL || end - p > MAX_ATTRIBUTES || memchr (p, '\n', end - p) != NULL)
    {
      g_string_append_c (self->out, ']');
      return p + 1;
    }
  attributes = match_attributes (end + 1);
  if (g_str_has_prefix (inner, "↩") || g_str_has_prefix (inner, "↪"))
    g_string_truncate (self->out, start);
  else if (p[2] == '#' && is_figures (inner) && start > 0 && self->out->str[start - 1] == '^' &&
           end[1 + attributes] == '^')
    {
      g_autofree char *number = g_strdup (inner);

      g_string_truncate (self->out, start - 1);
      g_string_append_printf (self->out, "\\[%s\\]", number);
      return end + 2 + attributes;
    }
  else
    g_string_append_len (self->out, p, end + 1 - p);
  return end + 1 + attributes;
}

/* "(a)" and "i." begin points of lists, which others write with numbers. Gives what follows. */
static const char *
copy_marker (GString *out, const char *line)
{
  const gsize spaces = strspn (line, " ");
  const char *letter = line + spaces + (line[spaces] == '(');
  const gsize letters = strspn (letter, "abcdefghijklmnopqrstuvwxyz");
  const char *end = letter + letters;
  gsize width;

  if (letters == 0 || letters > 4 ||
      (*end != ')' && (*end != '.' || (letters > 1 && strspn (letter, "ivxl") < letters))) ||
      end[1] != ' ')
    return line;
  end += 1 + strspn (end + 1, " ");
  width = end - line - spaces;
  g_string_append_len (out, line, spaces);
  g_string_append_printf (out, "%-*s", (int) width, "1.");
  return end;
}

/**
 * us_markdown_pandoc_clean:
 * @text: Markdown, in UTF-8, with "\n" at the end of lines
 *
 * Takes the marks of divisions and attributes away, and writes references to notes as numbers in
 * brackets. Any thread.
 *
 * Returns: (transfer full): Markdown
 */
char *
us_markdown_pandoc_clean (const char *text)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  Clean self = { NULL, open };
  gboolean line_start = TRUE;

  g_return_val_if_fail (text != NULL, NULL);

  self.out = g_string_sized_new (strlen (text) + 1);
  for (const char *p = text; *p != '\0';)
    {
      if (line_start && g_str_has_prefix (p, ":::"))
        {
          p += strcspn (p, "\n");
          p += *p == '\n';
          continue;
        }
      if (line_start)
        p = copy_marker (self.out, p);
      line_start = *p == '\n';
      /* Brackets do not reach over paragraphs. */
      if (line_start && p[1] == '\n')
        g_array_set_size (open, 0);
      if (*p == '\\' && p[1] != '\0')
        g_string_append_c (self.out, *p++);
      else if (*p == '[')
        {
          const guint start = (guint) self.out->len;
          g_array_append_val (open, start);
        }
      else if (*p == ']' && open->len > 0)
        {
          p = close_bracket (&self, p);
          continue;
        }
      g_string_append_c (self.out, *p++);
    }
  return g_string_free (self.out, FALSE);
}
