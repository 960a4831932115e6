/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/markdown/markdown.h"

#include <cmark.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "import/encoding.h"
#include "import/html/html-blocks.h"
#include "import/html/html.h"
#include "import/markdown/markdown-lines.h"
#include "import/markdown/markdown-pandoc.h"
#include "model/error.h"
#include "model/language.h"

/* So much of a text is looked at, in bytes and lines, to tell that it is Markdown. */
#define LOOKED_AT (64 * 1024)
#define MAX_LOOKED_AT 2000

/* "# Heading" */
static gboolean
is_heading (const char *line)
{
  const gsize marks = strspn (line, "#");

  return marks > 0 && marks <= 6 && line[marks] == ' ' && g_ascii_isalnum (line[marks + 1]);
}

/* "**words**" on one line. */
static gboolean
has_bold (const char *line)
{
  const char *open = strstr (line, "**");

  return open != NULL && open[2] != '*' && open[2] != ' ' && open[2] != '\0' &&
         strstr (open + 3, "**") != NULL;
}

/* Whether so much of it looks like Markdown that it is: links and one more sign, or the others. */
static gboolean
looks_marked (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", MAX_LOOKED_AT);
  guint headings = 0;
  guint bold = 0;
  guint links = 0;

  for (char **line = lines; *line != NULL && line - lines + 1 < MAX_LOOKED_AT; line++)
    {
      headings += is_heading (*line);
      bold += has_bold (*line);
      links += strstr (*line, "](http") != NULL || strstr (*line, "](mailto:") != NULL;
    }
  return (headings > 0) + (bold > 0) + (links > 0) > 1 || links > 1;
}

/**
 * us_markdown_recognises:
 * @bytes: a file
 *
 * Whether it is Markdown, by front matter at its start, or by links, headings and bold words as
 * nothing else has them. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_markdown_recognises (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *start = NULL;

  if (size > 8 && memcmp (data, "---\n", 4) == 0 &&
      g_strstr_len (data, (gssize) size, "\n---\n") != NULL)
    return TRUE;
  if (data == NULL || memchr (data, '\0', size) != NULL)
    return FALSE;
  start = g_strndup (data, MIN (size, LOOKED_AT));
  return looks_marked (start);
}

/* Line ends as CommonMark's own. */
static char *
unify_lines (const char *text)
{
  GString *unified = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\r')
      {
        if (p[1] != '\n')
          g_string_append_c (unified, '\n');
      }
    else
      g_string_append_c (unified, *p);
  return g_string_free (unified, FALSE);
}

/* A page that says the same. What HTML stands in the text is read as on any page. */
static char *
make_page (const char *text, char **ret_language)
{
  GString *page = g_string_new (NULL);
  const gsize front = us_markdown_lines_read_front (text, page, ret_language);
  const gboolean pandoc = us_markdown_pandoc_is (text + front);
  g_autofree char *clean = pandoc ? us_markdown_pandoc_clean (text + front) : NULL;
  g_autofree char *lines = us_markdown_lines_prepare (pandoc ? clean : text + front);
  /* Who writes these writes quotation marks and dashes as a typewriter does, too. */
  char *html = cmark_markdown_to_html (lines, strlen (lines),
                                       CMARK_OPT_UNSAFE | (pandoc ? CMARK_OPT_SMART : 0));

  g_string_append (page, html);
  free (html);
  return g_string_free (page, FALSE);
}

/**
 * us_markdown_read:
 * @bytes: a file
 * @hint: (nullable): the language, where the person said it
 * @report: (inout): gets the encoding and the doubts
 * @error: US_ERROR_EMPTY, US_ERROR_ENCODING, US_ERROR_TOO_BIG
 *
 * Makes a statement of a letter in Markdown, with front matter or without. Main thread only.
 *
 * Returns: (transfer full): a statement
 */
UsStatement *
us_markdown_read (GBytes *bytes, const UsImportHint *hint, UsReport *report, GError **error)
{
  UsImportHint known = { .name = NULL };
  g_autofree char *encoding = NULL;
  g_autofree char *text = NULL;
  g_autofree char *unified = NULL;
  g_autofree char *page = NULL;
  g_autofree char *language = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  text = us_encoding_decode (bytes, &encoding, error);
  if (text == NULL)
    return NULL;
  if (strlen (text) > US_HTML_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                   /* translators: %d is a number of megabytes */
                   _ ("The page is bigger than %d MB."), US_HTML_MAX / 1024 / 1024);
      return NULL;
    }
  us_report_set_encoding (report, encoding);
  unified = unify_lines (text);
  page = make_page (unified, &language);
  if (hint != NULL)
    known = *hint;
  if (known.language == NULL && language != NULL && us_language_is_valid (language))
    known.language = language;
  return us_html_read_page (page, &known, report, error);
}
