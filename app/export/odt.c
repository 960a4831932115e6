/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/odt.h"

#include <string.h>

#include "export/archive.h"
#include "export/odt-content.h"
#include "export/office-template.h"

#define MIME_TYPE "application/vnd.oasis.opendocument.text"

static void
add_template (UsArchive *archive, const char *name, const char *template,
              const UsPublication *publication)
{
  g_autoptr (GBytes) bytes = us_office_template_fill (template, publication);

  us_archive_add (archive, name, bytes);
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

  g_return_val_if_fail (publication != NULL, NULL);

  archive = us_archive_new ();
  type = g_bytes_new_static (MIME_TYPE, strlen (MIME_TYPE));
  content = us_odt_content_write (publication);
  /* First and as it is, so that other programs know the file by it (ODF 1.3 part 2, 3.3). */
  us_archive_add_stored (archive, "mimetype", type);
  us_archive_add (archive, "content.xml", content);
  add_template (archive, "styles.xml", "odt-styles.xml", publication);
  add_template (archive, "meta.xml", "odt-meta.xml", publication);
  add_template (archive, "META-INF/manifest.xml", "odt-manifest.xml", publication);
  return us_archive_finish (archive, error);
}
