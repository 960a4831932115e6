/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages.h"

UsTestPages *
us_test_pages_new (UsStatement *statement)
{
  return us_test_pages_new_for (us_publication_new (statement, NULL));
}

UsTestPages *
us_test_pages_new_for (UsPublication *publication)
{
  UsTestPages *self = g_new (UsTestPages, 1);

  self->publication = publication;
  self->shaper = us_shaper_new ();
  self->paginator = us_paginator_new (self->publication, self->shaper);
  return self;
}

void
us_test_pages_free (UsTestPages *self)
{
  us_paginator_free (self->paginator);
  us_shaper_free (self->shaper);
  us_publication_unref (self->publication);
  g_free (self);
}

char *
us_test_pages_get_text (UsTestPages *self, guint number)
{
  g_autoptr (UsPage) page = us_paginator_get_page (self->paginator, number);
  GString *text = g_string_new (NULL);

  for (guint i = 0; page != NULL && i < page->lines->len; i++)
    {
      const UsPageLine *line = us_page_get_line (page, i);
      g_autofree char *words = us_paragraph_dup_line (line->paragraph, line->line);

      g_string_append_printf (text, "%s\n", words);
    }
  return g_string_free (text, FALSE);
}

const UsPageLine *
us_test_find_line (const UsPage *page, const char *text)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      const UsPageLine *line = us_page_get_line (page, i);
      g_autofree char *words = us_paragraph_dup_line (line->paragraph, line->line);

      if (g_str_equal (words, text))
        return line;
    }
  fail_msg ("no line says “%s”", text);
  return NULL;
}

void
us_test_add_signatories (UsStatement *statement, guint count)
{
  for (guint i = 1; i <= count; i++)
    {
      g_autofree char *name = g_strdup_printf ("Association %u for the River", i);

      us_test_add_signatory (statement, name);
    }
}
