/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/html/html-people.h"

#include <string.h>

#include "export/escape.h"
#include "publish/arrangement.h"
#include "publish/initials.h"
#include "publish/link.h"
#include "publish/signatory-words.h"

/* From here on a browser lays only those signatories out that can be seen. */
#define MANY_SIGNATORIES 500

/* Names longer than this, in bytes, are not set in columns when more than one in so many is, or has
 * more than a name. */
#define LONG_NAME 60
#define LONG_PART 8

/* Adds @part behind what the line has already, parted from it by @separator. */
static void
add_part (UsHtmlWriter *self, const char *part, const char *separator, gboolean *in_line)
{
  if (*part == '\0')
    return;
  if (*in_line)
    g_string_append (self->out, separator);
  us_html_writer_add_name (self, part);
  *in_line = TRUE;
}

static void
add_lines (UsHtmlWriter *self, const char *lines, const char *separator, gboolean *in_line)
{
  g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    add_part (self, parts[i], separator, in_line);
}

static void
add_addressee (UsHtmlWriter *self, const UsPublicAddressee *addressee, const char *separator)
{
  gboolean in_line = FALSE;

  add_part (self, addressee->honorific, separator, &in_line);
  add_part (self, addressee->name, in_line ? " " : separator, &in_line);
  add_part (self, addressee->office, separator, &in_line);
  add_part (self, addressee->organisation, separator, &in_line);
  add_lines (self, addressee->address, separator, &in_line);
  add_part (self, addressee->country, separator, &in_line);
}

/**
 * us_html_write_addressees:
 * @self: a writer
 *
 * Writes an address for each addressee. Any thread.
 */
void
us_html_write_addressees (UsHtmlWriter *self)
{
  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < self->publication->n_addressees; i++)
    {
      g_string_append (self->out, "<address>");
      add_addressee (self, &self->publication->addressees[i], "<br>\n");
      g_string_append (self->out, "</address>\n");
    }
}

/**
 * us_html_write_copies:
 * @self: a writer
 *
 * Writes the list of those who get a copy. Any thread.
 */
void
us_html_write_copies (UsHtmlWriter *self)
{
  g_return_if_fail (self != NULL);

  if (self->publication->n_copies == 0)
    return;

  g_string_append_printf (self->out,
                          "<section class=\"after\" aria-labelledby=\"copies\">\n<h2 "
                          "id=\"copies\"%s>%s</h2>\n<ul>\n",
                          self->label_attributes, self->labels->copy);
  for (gsize i = 0; i < self->publication->n_copies; i++)
    {
      g_string_append (self->out, "<li>");
      add_addressee (self, &self->publication->copies[i], self->labels->comma);
      g_string_append (self->out, "</li>\n");
    }
  g_string_append (self->out, "</ul>\n</section>\n");
}

static gboolean
has_details (const UsPublicSignatory *signatory)
{
  return *signatory->person != '\0' || *signatory->role != '\0' ||
         *signatory->organisation != '\0' || *signatory->country != '\0' ||
         *signatory->note != '\0';
}

static void
add_linked_name (UsHtmlWriter *self, const UsPublicSignatory *signatory)
{
  g_autofree char *address = *signatory->link != '\0' ? us_link_clean (signatory->link) : NULL;

  if (address != NULL)
    {
      g_string_append (self->out, "<a href=\"");
      us_escape_html_attribute (self->out, address, -1);
      g_string_append (self->out, "\">");
    }
  if (*signatory->name != '\0')
    us_html_writer_add_name (self, signatory->name);
  else if (address != NULL)
    us_html_writer_add_name (self, address);
  if (address != NULL)
    g_string_append (self->out, "</a>");
}

/* A reader who hears the page is led to the note and not told of an asterisk. */
static void
add_mark (UsHtmlWriter *self, guint mark)
{
  g_autofree char *text = us_arrangement_get_mark (mark);

  g_string_append_printf (self->out, " <a href=\"#shared-note-%u\" aria-label=\"%s %s\">%s</a>",
                          mark, self->labels->note, text, text);
}

static void
add_details (UsHtmlWriter *self, const UsPublicSignatory *signatory)
{
  gboolean in_line = *signatory->name != '\0' || *signatory->link != '\0';

  g_string_append (self->out, "<span class=\"details\">");
  add_part (self, signatory->person, self->labels->comma, &in_line);
  add_part (self, signatory->role, self->labels->comma, &in_line);
  add_part (self, signatory->organisation, self->labels->comma, &in_line);
  if (*signatory->country != '\0')
    {
      g_string_append (self->out, in_line ? " (" : "(");
      us_html_writer_add_name (self, signatory->country);
      g_string_append_c (self->out, ')');
    }
  add_part (self, us_signatory_words_get_note (signatory), " – ", &in_line);
  if (signatory->mark > 0)
    add_mark (self, signatory->mark);
  g_string_append (self->out, "</span>");
}

/* A few long lines among many names do not take the columns from all of them. */
static gboolean
are_short (const UsPublicSignatory *signatories, gsize n_signatories)
{
  gsize n_long = 0;

  for (gsize i = 0; i < n_signatories; i++)
    n_long += has_details (&signatories[i]) || strlen (signatories[i].name) > LONG_NAME;
  return n_long * LONG_PART <= n_signatories;
}

static void
begin_list (UsHtmlWriter *self, const UsPublicSignatory *signatories, gsize n_signatories)
{
  const gboolean is_long = !are_short (signatories, n_signatories);

  if (signatories->number == 0)
    {
      g_string_append_printf (self->out, "<ul%s>\n", is_long ? " class=\"long\"" : "");
      return;
    }
  g_string_append (self->out, "<ol");
  if (signatories->number > 1)
    g_string_append_printf (self->out, " start=\"%u\"", signatories->number);
  g_string_append_printf (self->out, "%s>\n", us_html_writer_get_digits (self));
}

/* Links to the first name of each letter. */
static void
write_initials (UsHtmlWriter *self, const GArray *initials, const UsPublicSignatory *signatories)
{
  const UsInitial *all = (const UsInitial *) (gconstpointer) initials->data;

  g_string_append (self->out, "<nav class=\"letters\" aria-label=\"");
  us_escape_html_attribute (self->out, all[0].letter, -1);
  g_string_append (self->out, "–");
  us_escape_html_attribute (self->out, all[initials->len - 1].letter, -1);
  g_string_append (self->out, "\">\n");
  for (guint i = 0; i < initials->len; i++)
    {
      g_string_append_printf (self->out, "<a href=\"#name-%u\">",
                              signatories[all[i].index].position + 1);
      us_html_writer_add (self, all[i].letter);
      g_string_append (self->out, "</a>\n");
    }
  g_string_append (self->out, "</nav>\n");
}

static void
write_group (UsHtmlWriter *self, const UsPublicSignatory *signatories, gsize n_signatories)
{
  g_autoptr (GArray) initials = NULL;
  guint next = 0;

  if (*signatories->group != '\0')
    {
      g_string_append (self->out, "<h3>");
      us_html_writer_add (self, signatories->group);
      g_string_append (self->out, "</h3>\n");
    }
  if (n_signatories > MANY_SIGNATORIES)
    initials = us_initials_find (signatories, n_signatories, self->publication->language);
  if (initials != NULL)
    write_initials (self, initials, signatories);
  begin_list (self, signatories, n_signatories);
  for (gsize i = 0; i < n_signatories; i++)
    {
      if (initials != NULL && next < initials->len &&
          g_array_index (initials, UsInitial, next).index == i)
        {
          g_string_append_printf (self->out, "<li id=\"name-%u\">", signatories[i].position + 1);
          next++;
        }
      else
        us_text_append_bytes (self->out, "<li>", 4);
      add_linked_name (self, &signatories[i]);
      if (has_details (&signatories[i]))
        add_details (self, &signatories[i]);
      us_text_append_bytes (self->out, "</li>\n", 6);
    }
  g_string_append (self->out, signatories->number > 0 ? "</ol>\n" : "</ul>\n");
}

static void
write_line (UsHtmlWriter *self, const char *line)
{
  if (line != NULL)
    g_string_append_printf (self->out, "<p%s>%s</p>\n", self->label_attributes, line);
}

/* What is said of all of them: whose names are missing, and what the marks mean. */
static void
write_end (UsHtmlWriter *self)
{
  const UsPublication *publication = self->publication;
  g_autofree char *withheld = us_signatory_words_make_withheld (publication);
  guint n_notes = us_signatory_words_count_shared_notes (publication);

  write_line (self, withheld);
  for (guint i = 0; i < n_notes; i++)
    {
      g_autofree char *mark = us_arrangement_get_mark (i + 1);

      g_string_append_printf (self->out, "<p id=\"shared-note-%u\">%s ", i + 1, mark);
      us_html_writer_add_name (self, publication->shared_notes[i]);
      g_string_append (self->out, "</p>\n");
    }
}

static void
write_heading (UsHtmlWriter *self)
{
  const UsPublication *publication = self->publication;
  g_autofree char *title = us_signatory_words_make_title (publication);
  g_autofree char *count = us_signatory_words_make_count (publication);
  g_autofree char *as_of = us_signatory_words_make_as_of (publication);

  g_string_append_printf (self->out,
                          "<section class=\"%s\" aria-labelledby=\"signatories\">\n<h2 "
                          "id=\"signatories\"",
                          publication->n_signatories > MANY_SIGNATORIES ? "signatories many"
                                                                        : "signatories");
  g_string_append (self->out,
                   *publication->signatories_heading == '\0' ? self->label_attributes : "");
  g_string_append_c (self->out, '>');
  us_html_writer_add (self, title);
  if (count != NULL)
    g_string_append_printf (self->out, " <span class=\"count\">%s</span>", count);
  g_string_append (self->out, "</h2>\n");
  write_line (self, as_of);
}

/**
 * us_html_write_signatories:
 * @self: a writer
 *
 * Writes the signatories as lists, groups under headings of their own. Any thread.
 */
void
us_html_write_signatories (UsHtmlWriter *self)
{
  const UsPublication *publication;

  g_return_if_fail (self != NULL);

  publication = self->publication;
  if (publication->n_signatories + publication->n_withheld == 0)
    return;

  write_heading (self);
  for (gsize start = 0, end; start < publication->n_signatories; start = end)
    {
      end = us_arrangement_find_group_end (publication, start);
      write_group (self, &publication->signatories[start], end - start);
    }
  write_end (self);
  g_string_append (self->out, "</section>\n");
}
