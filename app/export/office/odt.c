/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/odt.h"

#include <string.h>

#include "export/office/archive.h"
#include "export/office/odt-content.h"
#include "export/office/odt-letterhead.h"
#include "export/office/office-page.h"
#include "export/office/office-template.h"

#define MIME_TYPE "application/vnd.oasis.opendocument.text"

static void
add_template (UsArchive *archive, const char *name, const char *template,
              const UsPublication *publication)
{
  g_autoptr (GBytes) bytes = us_office_template_fill (template, publication);

  us_archive_add (archive, name, bytes);
}

static void
append_margin (GString *out, const char *template, UsOnPages on, gboolean first,
               const UsPublication *publication)
{
  g_autoptr (GBytes) margin = NULL;

  if (!us_office_page_shows (on, first))
    return;
  margin = us_office_template_fill (template, publication);
  g_string_append_len (out, g_bytes_get_data (margin, NULL), (gssize) g_bytes_get_size (margin));
}

/* LibreOffice shows a margin that is there even if it is said not to be displayed. */
static void
append_pages (GString *out, const char *attributes, gboolean first,
              const UsPublication *publication)
{
  g_string_append_printf (out, "<style:master-page %s>\n", attributes);
  append_margin (out, "odt-header.xml", publication->pages.running_header, first, publication);
  append_margin (out, "odt-footer.xml", publication->pages.page_numbers, first, publication);
  g_string_append (out, "</style:master-page>\n");
}

static void
add_styles (UsArchive *archive, const UsPublication *publication)
{
  g_autoptr (GString) pages = g_string_new (NULL);
  g_autoptr (GBytes) styles = NULL;

  append_pages (pages,
                "style:name=\"Standard\" style:page-layout-name=\"First\" "
                "style:next-style-name=\"Following\"",
                TRUE, publication);
  append_pages (pages, "style:name=\"Following\" style:page-layout-name=\"Following\"", FALSE,
                publication);
  styles = us_office_template_fill_around ("odt-styles.xml", pages->str, publication);
  us_archive_add (archive, "styles.xml", styles);
}

/**
 * us_odt_render:
 * @publication: what to export
 * @options: (nullable): not used
 * @error: %US_ERROR_UNWRITABLE when there is no memory for it
 *
 * Writes a publication as OpenDocument text (ODF 1.3), with headings, lists that count for
 * themselves, footnotes and links, and without a word of who made it and when. Pure; any thread.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
GBytes *
us_odt_render (const UsPublication *publication, const UsExportOptions *options, GError **error)
{
  g_autoptr (UsArchive) archive = NULL;
  g_autoptr (GBytes) type = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) parts = NULL;
  g_autofree char *images = NULL;

  g_return_val_if_fail (publication != NULL, NULL);

  archive = us_archive_new ();
  type = g_bytes_new_static (MIME_TYPE, strlen (MIME_TYPE));
  content = us_odt_content_write (publication);
  /* First and as it is, so that other programs know the file by it (ODF 1.3 part 2, 3.3). */
  us_archive_add_stored (archive, "mimetype", type);
  us_archive_add (archive, "content.xml", content);
  add_styles (archive, publication);
  add_template (archive, "meta.xml", "odt-meta.xml", publication);
  images = us_odt_letterhead_add_images (archive, publication);
  parts = us_office_template_fill_around ("odt-manifest.xml", images, publication);
  us_archive_add (archive, "META-INF/manifest.xml", parts);
  return us_archive_finish (archive, error);
}
