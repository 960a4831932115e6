/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf/pdf.h"

#include "export/escape.h"
#include "export/pdf/pdf-image.h"
#include "export/pdf/pdf-page.h"
#include "layout/paginator.h"
#include "layout/picture.h"
#include "publish/labels.h"

static void
clear_entry (gpointer entry)
{
  g_free (((UsPdfEntry *) entry)->title);
}

static const char *
get_title (const UsPublication *publication)
{
  if (*publication->title != '\0')
    return publication->title;
  if (*publication->subject != '\0')
    return publication->subject;
  return us_labels_find (publication->language)->statement;
}

static void
append_entry (GString *out, const UsPdfEntry *entry)
{
  g_string_append (out, "<</Title");
  us_pdf_append_string (out, entry->title);
  g_string_append_printf (out, "/Dest[%u 0 R/XYZ 0 ", entry->page);
  us_pdf_append_number (out, entry->y);
  g_string_append (out, " null]");
}

/* All headings, one below the other; those of groups within that of the signatories. */
static guint
write_outline (UsPdfPages *self)
{
  guint n_entries = self->outline->len;
  guint root = us_pdf_file_reserve (self->file);
  g_autoptr (GString) out = g_string_new (NULL);
  guint first = 0;

  if (n_entries == 0)
    return 0;
  for (guint i = 0; i < n_entries; i++)
    {
      guint object = us_pdf_file_reserve (self->file);

      first = i == 0 ? object : first;
    }
  for (guint i = 0; i < n_entries; i++)
    {
      g_string_truncate (out, 0);
      append_entry (out, &g_array_index (self->outline, UsPdfEntry, i));
      g_string_append_printf (out, "/Parent %u 0 R", root);
      if (i > 0)
        g_string_append_printf (out, "/Prev %u 0 R", first + i - 1);
      if (i + 1 < n_entries)
        g_string_append_printf (out, "/Next %u 0 R", first + i + 1);
      g_string_append (out, ">>");
      us_pdf_file_add (self->file, first + i, out->str, (gssize) out->len);
    }
  g_string_printf (out, "<</Type/Outlines/First %u 0 R/Last %u 0 R/Count %u>>", first,
                   first + n_entries - 1, n_entries);
  us_pdf_file_add (self->file, root, out->str, (gssize) out->len);
  return root;
}

static guint
write_metadata (UsPdfPages *self)
{
  g_autoptr (GString) out = g_string_new (
      "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt>"
      "<rdf:li xml:lang=\"x-default\">");
  guint object = us_pdf_file_reserve (self->file);

  us_escape_html_text (out, get_title (self->publication), -1);
  g_string_append (out, "</rdf:li></rdf:Alt></dc:title>");
  if (*self->publication->language != '\0')
    {
      g_string_append (out, "<dc:language><rdf:Bag><rdf:li>");
      us_escape_html_text (out, self->publication->language, -1);
      g_string_append (out, "</rdf:li></rdf:Bag></dc:language>");
    }
  g_string_append (out, "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
  us_pdf_file_add_plain_stream (self->file, object, "/Type/Metadata/Subtype/XML", out->str);
  return object;
}

static gboolean
write_resources (UsPdfPages *self, GError **error)
{
  const UsPageSetup *setup = &self->publication->pages;
  g_autoptr (GString) out = g_string_new ("<</ProcSet[/PDF/Text/ImageC]/Font");

  us_pdf_fonts_write (self->fonts);
  us_pdf_fonts_append_resources (self->fonts, out);
  g_string_append (out, "/XObject<<");
  for (guint i = 0; i < setup->n_logos; i++)
    {
      guint object;

      if (us_picture_get_ratio (setup->logos[i].image) <= 0)
        continue;
      object = us_pdf_file_reserve (self->file);
      if (!us_pdf_image_write (self->file, object, setup->logos[i].image, error))
        return FALSE;
      g_string_append_printf (out, "/I%u %u 0 R", i, object);
    }
  g_string_append (out, ">>>>");
  us_pdf_file_add (self->file, self->resources, out->str, (gssize) out->len);
  return TRUE;
}

/* Gives FALSE when it was stopped on the way. */
static gboolean
write_pages (UsPdfPages *self, UsPaginator *paginator, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) out = NULL;
  guint total = 0;

  for (;;)
    {
      g_autoptr (UsPage) page = us_paginator_get_page (paginator, total);

      if (page == NULL)
        break;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      us_pdf_page_write (self, page);
      total++;
    }
  out = g_string_new ("<</Type/Pages/Kids[");
  for (guint i = 0; i < total; i++)
    {
      g_autoptr (UsPage) furniture = us_paginator_get_furniture (paginator, i, total);

      us_pdf_page_write_furniture (self, i, furniture);
      g_string_append_printf (out, "%u 0 R ", g_array_index (self->objects, guint, i));
    }
  g_string_append_printf (out, "]/Count %u>>", total);
  us_pdf_file_add (self->file, self->parent, out->str, (gssize) out->len);
  return TRUE;
}

/* Everything that leads to the rest. Gives its number. */
static guint
write_catalog (UsPdfPages *self)
{
  guint object = us_pdf_file_reserve (self->file);
  guint outline = write_outline (self);
  guint metadata = write_metadata (self);
  guint structure = us_pdf_letter_finish (self->letter);
  g_autoptr (GString) out = g_string_new ("<</Type/Catalog/MarkInfo<</Marked true>>/Lang");

  us_pdf_append_string (out,
                        *self->publication->language != '\0' ? self->publication->language : "und");
  g_string_append_printf (out,
                          "/Pages %u 0 R/StructTreeRoot %u 0 R/Metadata %u 0 R"
                          "/ViewerPreferences<</DisplayDocTitle true%s>>",
                          self->parent, structure, metadata,
                          self->publication->rtl ? "/Direction/R2L" : "");
  if (outline != 0)
    g_string_append_printf (out, "/Outlines %u 0 R", outline);
  if (self->names->len > 0)
    g_string_append_printf (out, "/Dests<<%s>>", self->names->str);
  g_string_append (out, ">>");
  us_pdf_file_add (self->file, object, out->str, (gssize) out->len);
  return object;
}

static guint
write_information (UsPdfPages *self)
{
  guint object = us_pdf_file_reserve (self->file);
  g_autoptr (GString) out = g_string_new ("<</Title");

  us_pdf_append_string (out, get_title (self->publication));
  g_string_append (out, ">>");
  us_pdf_file_add (self->file, object, out->str, (gssize) out->len);
  return object;
}

/**
 * us_pdf_render:
 * @publication: what to export
 * @options: (nullable): only its @cancellable is used
 * @error: %US_ERROR_REFUSED when a logo is broken; %G_IO_ERROR_CANCELLED
 *
 * Writes a publication as a tagged PDF with the pages that screen and printer show: in the order of
 * reading, with its language, its title, an outline, links and its fonts, and with no trace of who
 * made it, where or when. The same publication gives the same bytes on the same machine. Any
 * thread.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
GBytes *
us_pdf_render (const UsPublication *publication, const UsExportOptions *options, GError **error)
{
  g_autoptr (UsPdfFile) file = NULL;
  g_autoptr (UsPdfTree) tree = NULL;
  g_autoptr (UsPdfFonts) fonts = NULL;
  g_autoptr (UsPdfLetter) letter = NULL;
  g_autoptr (UsShaper) shaper = NULL;
  g_autoptr (UsPaginator) paginator = NULL;
  g_autoptr (GArray) objects = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) furniture = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) outline = g_array_new (FALSE, FALSE, sizeof (UsPdfEntry));
  g_autoptr (GString) names = g_string_new (NULL);
  guint catalog;
  gboolean complete;
  UsPdfPages self;

  g_return_val_if_fail (publication != NULL, NULL);

  file = us_pdf_file_new ();
  tree = us_pdf_tree_new (file);
  fonts = us_pdf_fonts_new (file);
  letter = us_pdf_letter_new (tree, publication);
  shaper = us_shaper_new ();
  paginator = us_paginator_new ((UsPublication *) publication, shaper);
  g_array_set_clear_func (outline, clear_entry);
  self = (UsPdfPages){ file, tree,    fonts,     letter, publication, 0,
                       0,    objects, furniture, names,  outline };
  self.parent = us_pdf_file_reserve (file);
  self.resources = us_pdf_file_reserve (file);
  if (!write_pages (&self, paginator, options != NULL ? options->cancellable : NULL, error))
    return NULL;
  catalog = write_catalog (&self);
  complete = write_resources (&self, error);
  return complete ? us_pdf_file_finish (file, catalog, write_information (&self)) : NULL;
}
