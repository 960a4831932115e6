/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/text/text-writer.h"

#include <string.h>

#include "export/escape.h"
#include "export/text/width.h"
#include "export/text/wrap.h"
#include "publish/link.h"
#include "publish/run.h"

/**
 * us_text_writer_begin_part:
 * @self: a writer
 *
 * Parts the next lines from those before by one blank line. Any thread.
 */
void
us_text_writer_begin_part (UsTextWriter *self)
{
  g_return_if_fail (self != NULL);

  if (self->out->len > 0)
    g_string_append_c (self->out, '\n');
}

/**
 * us_text_writer_add:
 * @self: a writer
 * @text: UTF-8
 *
 * Adds @text to the paragraph. Any thread.
 */
void
us_text_writer_add (UsTextWriter *self, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  us_escape_text_line (self->line, text, -1);
}

/**
 * us_text_writer_add_joined:
 * @self: a writer
 * @text: UTF-8; nothing happens when it is empty
 *
 * Adds @text to the paragraph, behind a comma when there is something already. Any thread.
 */
void
us_text_writer_add_joined (UsTextWriter *self, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (*text == '\0')
    return;
  if (self->line->len > 0)
    g_string_append (self->line, self->labels->comma);
  us_escape_text_line (self->line, text, -1);
}

static gboolean
label_says_address (const UsRun *run, const char *address)
{
  const char *shown =
      g_str_has_prefix (address, "mailto:") ? address + strlen ("mailto:") : address;

  return strlen (shown) == run->length && memcmp (shown, run->text, run->length) == 0;
}

/* Where a link leads stands behind its text, in the brackets that mail programs and RFC 3986 use,
 * unless the text says it already. */
static void
end_link (UsTextWriter *self, const UsRun *run)
{
  g_autofree char *address = us_link_clean (run->spans[US_SPAN_LINK]->target);

  if (address == NULL || label_says_address (run, address))
    return;
  us_escape_text_line (self->line, " <", -1);
  us_escape_text_line (self->line, address, -1);
  us_escape_text_line (self->line, ">", -1);
}

static void
add_reference (UsTextWriter *self, const UsPublicNote *note)
{
  g_autofree char *number = us_page_setup_format_number (&self->publication->pages, note->number);

  g_string_append_printf (self->line, "[%s]", number);
}

/**
 * us_text_writer_add_rich:
 * @self: a writer
 * @text: rich text
 *
 * Adds the words of @text, a reference to a note as "[1]", and behind a link where it leads. Any
 * thread.
 */
void
us_text_writer_add_rich (UsTextWriter *self, const UsText *text)
{
  UsRunIter iter;
  UsRun run;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  us_run_iter_init (&iter, text);
  while (us_run_iter_next (&iter, &run))
    {
      const UsSpan *link = run.spans[US_SPAN_LINK];

      if (run.spans[US_SPAN_NOTE] != NULL)
        {
          const UsPublicNote *note =
              us_publication_find_note (self->publication, run.spans[US_SPAN_NOTE]->target);

          if (note != NULL)
            add_reference (self, note);
        }
      else
        us_escape_text_line (self->line, run.text, (gssize) run.length);
      if (link != NULL && link->end == iter.position)
        end_link (self, &run);
    }
}

/* Marks the lines from @before on that go on in the next one, but for those that were broken where
 * no space was: nobody could tell that they need none. */
static void
mark_soft_breaks (UsTextWriter *self, gsize before)
{
  for (gsize i = before; i + 1 < self->out->len; i++)
    if (self->out->str[i] == '\n' && !g_unichar_iswide (g_utf8_get_char (self->out->str + i + 1)) &&
        !g_unichar_iswide (g_utf8_get_char (g_utf8_prev_char (self->out->str + i))))
      g_string_insert_c (self->out, (gssize) i++, ' ');
}

/**
 * us_text_writer_end_line:
 * @self: a writer
 * @first: what the first line begins with
 * @others: what the other lines begin with
 *
 * Writes the paragraph, wrapped; the next one is empty. Any thread.
 */
void
us_text_writer_end_line (UsTextWriter *self, const char *first, const char *others)
{
  gsize before;

  g_return_if_fail (self != NULL);

  before = self->out->len;
  us_wrap (self->out, self->line->str, self->width, first, others);
  if (self->flowed && *others == '\0')
    mark_soft_breaks (self, before);
  g_string_truncate (self->line, 0);
}

/**
 * us_text_writer_end_heading:
 * @self: a writer
 * @underline: "=" for the title and the great parts, "-" for what is below them
 *
 * Writes the paragraph as a heading with a line under it, so that nobody, and no program either,
 * takes it for a paragraph or a name. Any thread.
 */
void
us_text_writer_end_heading (UsTextWriter *self, char underline)
{
  gsize before;
  gsize longest = 0;

  g_return_if_fail (self != NULL);

  before = self->out->len;
  us_text_writer_end_line (self, "", "");
  for (const char *line = self->out->str + before; *line != '\0';)
    {
      const char *end = strchr (line, '\n');

      longest = MAX (longest, us_width_measure (line, end - line));
      line = end + 1;
    }
  longest = CLAMP (longest, 3, self->width);
  for (gsize i = 0; i < longest; i++)
    g_string_append_c (self->out, underline);
  g_string_append_c (self->out, '\n');
}
