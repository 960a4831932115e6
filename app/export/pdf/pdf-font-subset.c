/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf/pdf-font-subset.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <string.h>

#define UNUSED G_MAXUINT16

#define CFF HB_TAG ('C', 'F', 'F', ' ')

/* What a PDF does not need of a font. */
static const hb_tag_t dropped[] = {
  HB_TAG ('G', 'S', 'U', 'B'), HB_TAG ('G', 'P', 'O', 'S'), HB_TAG ('G', 'D', 'E', 'F'),
  HB_TAG ('c', 'm', 'a', 'p'), HB_TAG ('n', 'a', 'm', 'e'), HB_TAG ('p', 'o', 's', 't'),
  HB_TAG ('O', 'S', '/', '2'), HB_TAG ('k', 'e', 'r', 'n'), HB_TAG ('f', 'v', 'a', 'r'),
  HB_TAG ('g', 'v', 'a', 'r'), HB_TAG ('a', 'v', 'a', 'r'), HB_TAG ('H', 'V', 'A', 'R'),
  HB_TAG ('M', 'V', 'A', 'R'), HB_TAG ('S', 'T', 'A', 'T'), HB_TAG ('D', 'S', 'I', 'G'),
  HB_TAG ('C', 'O', 'L', 'R'), HB_TAG ('C', 'P', 'A', 'L'), HB_TAG ('C', 'B', 'D', 'T'),
  HB_TAG ('C', 'B', 'L', 'C'), HB_TAG ('S', 'V', 'G', ' '),
};

static hb_face_t *
make_subset (hb_face_t *face, const guint16 *widths, guint n_widths)
{
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_set_t *glyphs = hb_subset_input_glyph_set (input);
  hb_set_t *tables = hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  hb_face_t *subset;

  /* Glyphs keep their numbers: the pages are written already. */
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
  for (guint glyph = 0; glyph < n_widths; glyph++)
    if (widths[glyph] != UNUSED)
      hb_set_add (glyphs, glyph);
  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    hb_set_add (tables, dropped[i]);
  subset = hb_subset_or_fail (face, input);
  hb_subset_input_destroy (input);
  return subset;
}

static char *
make_name (hb_face_t *face, GHashTable *texts)
{
  char name[64] = "";
  unsigned int length = sizeof name;
  GString *out = g_string_new (NULL);
  guint seed = g_hash_table_size (texts) * 2654435761u;

  hb_ot_name_get_utf8 (face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);
  /* The mark of a subset: six letters that differ from one to the next. */
  for (guint i = 0; i < 6; i++, seed /= 26)
    g_string_append_c (out, (char) ('A' + seed % 26));
  g_string_append_c (out, '+');
  for (const char *at = name; *at != '\0'; at++)
    if (g_ascii_isalnum (*at) || *at == '-')
      g_string_append_c (out, *at);
  if (out->len == 7)
    g_string_append (out, "Font");
  return g_string_free (out, FALSE);
}

static void
write_widths (GString *out, const guint16 *widths, guint n_widths)
{
  g_string_append (out, "/DW 1000/W[");
  for (guint glyph = 0; glyph < n_widths; glyph++)
    {
      if (widths[glyph] == UNUSED)
        continue;
      g_string_append_printf (out, "%u[", glyph);
      for (; glyph < n_widths && widths[glyph] != UNUSED; glyph++)
        g_string_append_printf (out, "%u ", widths[glyph]);
      g_string_append_c (out, ']');
    }
  g_string_append_c (out, ']');
}

static int
compare_glyphs (gconstpointer a, gconstpointer b)
{
  return GPOINTER_TO_INT (a) - GPOINTER_TO_INT (b);
}

/* What each glyph says, for those who search, copy or listen. */
static void
write_texts (UsPdfFile *file, guint object, GHashTable *texts)
{
  g_autoptr (GString) out = g_string_new (
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"
      "<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS "
      "def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
  g_autoptr (GList) glyphs = g_list_sort (g_hash_table_get_keys (texts), compare_glyphs);
  guint left = g_hash_table_size (texts);
  guint in_block = 0;

  for (GList *link = glyphs; link != NULL; link = link->next, left--)
    {
      g_autofree gunichar2 *units = NULL;
      glong n_units = 0;

      if (in_block == 0)
        {
          in_block = MIN (left, 100);
          g_string_append_printf (out, "%u beginbfchar\n", in_block);
        }
      units = g_utf8_to_utf16 (g_hash_table_lookup (texts, link->data), -1, NULL, &n_units, NULL);
      g_string_append_printf (out, "<%04X> <", GPOINTER_TO_UINT (link->data));
      for (glong i = 0; i < n_units; i++)
        g_string_append_printf (out, "%04X", units[i]);
      g_string_append (out, ">\n");
      if (--in_block == 0)
        g_string_append (out, "endbfchar\n");
    }
  g_string_append (out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
  us_pdf_file_add_stream (file, object, "", out->str, out->len);
}

static void
write_descriptor (UsPdfFile *file, guint object, hb_face_t *face, const char *name, guint data,
                  gboolean is_cff)
{
  hb_font_t *font = hb_font_create (face);
  hb_font_extents_t extents = { 0 };
  g_autofree char *descriptor = NULL;

  hb_font_set_scale (font, 1000, 1000);
  hb_font_get_h_extents (font, &extents);
  descriptor = g_strdup_printf (
      "<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[-1000 %d 2000 %d]/ItalicAngle 0"
      "/Ascent %d/Descent %d/CapHeight %d/StemV 80/%s %u 0 R>>",
      name, extents.descender, extents.ascender, extents.ascender, extents.descender,
      extents.ascender, is_cff ? "FontFile3" : "FontFile2", data);
  hb_font_destroy (font);
  us_pdf_file_add (file, object, descriptor, -1);
}

static void
write_data (UsPdfFile *file, guint object, hb_face_t *subset, gboolean is_cff)
{
  hb_blob_t *blob =
      is_cff ? hb_face_reference_table (subset, CFF) : hb_face_reference_blob (subset);
  unsigned int length = 0;
  const char *data = hb_blob_get_data (blob, &length);
  g_autofree char *entries =
      is_cff ? g_strdup ("/Subtype/CIDFontType0C") : g_strdup_printf ("/Length1 %u", length);

  us_pdf_file_add_stream (file, object, entries, data, length);
  hb_blob_destroy (blob);
}

/**
 * us_pdf_font_write:
 * @file: where to write
 * @object: the number that pages know the font by
 * @face: the font
 * @widths: (array length=n_widths): widths of the glyphs that are used, %G_MAXUINT16 for others
 * @n_widths: how many
 * @texts: (element-type guint utf8): what the glyphs say
 *
 * Writes a font with no other glyphs than those that are used. Any thread.
 */
void
us_pdf_font_write (UsPdfFile *file, guint object, hb_face_t *face, const guint16 *widths,
                   guint n_widths, GHashTable *texts)
{
  g_autofree char *name = NULL;
  g_autofree char *font = NULL;
  g_autoptr (GString) descendant = NULL;
  hb_face_t *subset;
  hb_blob_t *cff;
  guint descendant_object, descriptor, data, unicode;
  gboolean is_cff;

  g_return_if_fail (file != NULL && face != NULL && texts != NULL);

  name = make_name (face, texts);
  descendant_object = us_pdf_file_reserve (file);
  descriptor = us_pdf_file_reserve (file);
  data = us_pdf_file_reserve (file);
  unicode = us_pdf_file_reserve (file);
  subset = make_subset (face, widths, n_widths);
  cff = hb_face_reference_table (face, CFF);
  is_cff = hb_blob_get_length (cff) > 0;
  hb_blob_destroy (cff);
  write_data (file, data, subset != NULL ? subset : face, is_cff);
  write_descriptor (file, descriptor, face, name, data, is_cff);
  write_texts (file, unicode, texts);
  descendant = g_string_new (NULL);
  g_string_printf (descendant,
                   "<</Type/Font/Subtype/CIDFontType%d/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)"
                   "/Ordering(Identity)/Supplement 0>>/FontDescriptor %u 0 R%s",
                   is_cff ? 0 : 2, name, descriptor, is_cff ? "" : "/CIDToGIDMap/Identity");
  write_widths (descendant, widths, n_widths);
  g_string_append (descendant, ">>");
  us_pdf_file_add (file, descendant_object, descendant->str, (gssize) descendant->len);
  font = g_strdup_printf ("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H"
                          "/DescendantFonts[%u 0 R]/ToUnicode %u 0 R>>",
                          name, descendant_object, unicode);
  us_pdf_file_add (file, object, font, -1);
  hb_face_destroy (subset);
}
