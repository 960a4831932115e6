/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/docx.h"

#include "export/office/archive.h"
#include "export/office/docx-document.h"
#include "export/office/docx-letterhead.h"
#include "export/office/office-template.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define NAMESPACES                                                                                 \
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "                      \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

/* The parts that are the same for every letter but for its language, paper and title. */
static const struct
{
  const char *name;
  const char *template;
} templates[] = {
  { "[Content_Types].xml", "docx-content-types.xml" },
  { "_rels/.rels", "docx-relationships.xml" },
  { "docProps/core.xml", "docx-core.xml" },
  { "word/footer1.xml", "docx-footer.xml" },
  { "word/header1.xml", "docx-header.xml" },
  { "word/settings.xml", "docx-settings.xml" },
  { "word/styles.xml", "docx-styles.xml" },
};

static void
add_around (UsArchive *archive, const char *name, const char *template, const char *inner,
            const UsPublication *publication)
{
  g_autoptr (GBytes) bytes = us_office_template_fill_around (template, inner, publication);

  us_archive_add (archive, name, bytes);
}

static void
add_body (UsArchive *archive, UsDocxDocument *document)
{
  GString *out = g_steal_pointer (&document->body.out);
  g_autoptr (GBytes) bytes = NULL;

  g_string_prepend (out, DECLARATION "<w:document " NAMESPACES "><w:body>\n");
  g_string_append (out, "</w:body></w:document>\n");
  bytes = g_string_free_to_bytes (out);
  us_archive_add (archive, "word/document.xml", bytes);
}

static void
add_relationships (UsArchive *archive, const UsDocxDocument *document,
                   const UsPublication *publication)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (GString) notes = g_string_new (NULL);

  us_docx_part_add_relationships (&document->body, body);
  us_docx_letterhead_add_images (archive, body, publication);
  add_around (archive, "word/_rels/document.xml.rels", "docx-document-relationships.xml", body->str,
              publication);
  us_docx_part_add_relationships (&document->notes, notes);
  add_around (archive, "word/_rels/footnotes.xml.rels", "docx-notes-relationships.xml", notes->str,
              publication);
}

/* Every list of demands counts for itself: a number that looks at the same definition would count
 * on where the one before it ended. */
static void
add_lists (UsArchive *archive, const UsDocxDocument *document, const UsPublication *publication)
{
  g_autoptr (GString) lists = g_string_new (NULL);

  for (guint i = 1; i <= document->n_lists; i++)
    g_string_append_printf (lists,
                            "<w:num w:numId=\"%u\"><w:abstractNumId w:val=\"1\"/>"
                            "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"
                            "</w:lvlOverride></w:num>\n",
                            US_DOCX_BULLETS + i);
  add_around (archive, "word/numbering.xml", "docx-numbering.xml", lists->str, publication);
}

/**
 * us_docx_render:
 * @publication: what to export
 * @options: (nullable): not used
 * @error: %US_ERROR_UNWRITABLE when there is no memory for it
 *
 * Writes a publication as a Word document (ECMA-376 part 1), with heading styles, lists that count
 * for themselves, footnotes and links, and without a word of who made it and when. Pure; any
 * thread.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
GBytes *
us_docx_render (const UsPublication *publication, const UsExportOptions *options, GError **error)
{
  g_autoptr (UsArchive) archive = NULL;
  UsDocxDocument document;

  g_return_val_if_fail (publication != NULL, NULL);

  archive = us_archive_new ();
  us_docx_document_write (&document, publication);
  for (gsize i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autoptr (GBytes) bytes = us_office_template_fill (templates[i].template, publication);

      us_archive_add (archive, templates[i].name, bytes);
    }
  add_body (archive, &document);
  add_around (archive, "word/footnotes.xml", "docx-footnotes.xml", document.notes.out->str,
              publication);
  add_lists (archive, &document, publication);
  add_relationships (archive, &document, publication);
  us_docx_document_clear (&document);
  return us_archive_finish (archive, error);
}
