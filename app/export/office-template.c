/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office-template.h"

#include <string.h>

#include "app/export/export-resources.h"
#include "export/escape-xml.h"

#define FOLDER "/org/undersigned/Undersigned/export/"

/* Twentieths of a point, in which Word measures, in a millimetre. */
#define TWIPS 56.6929

/* What the templates say between two "@". Lengths are in millimetres; with "twips-" before their
 * name they are in Word's unit. */
typedef struct
{
  GHashTable *texts;
  GHashTable *lengths;
} Values;

static void
add_text (Values *self, const char *key, const char *value)
{
  g_hash_table_insert (self->texts, (gpointer) key, g_strdup (value));
}

static void
add_length (Values *self, const char *key, double millimetres)
{
  g_hash_table_insert (self->lengths, (gpointer) key, g_memdup2 (&millimetres, sizeof (double)));
}

static char *
find_region (const char *language)
{
  g_auto (GStrv) subtags = g_strsplit (language, "-", -1);

  for (gsize i = 1; *language != '\0' && subtags[i] != NULL; i++)
    if (strlen (subtags[i]) == 2)
      return g_ascii_strup (subtags[i], -1);
  return NULL;
}

static void
set_values (Values *self, const UsPublication *publication)
{
  g_autofree char *primary =
      g_strndup (publication->language, strcspn (publication->language, "-"));
  g_autofree char *region = find_region (publication->language);

  add_text (self, "language", *primary != '\0' ? primary : "zxx");
  add_text (self, "country", region != NULL ? region : "none");
  add_text (self, "tag", *publication->language != '\0' ? publication->language : "zxx");
  add_text (self, "title", publication->title);
  add_text (self, "mode", publication->rtl ? "rl-tb" : "lr-tb");
  add_text (self, "bidi", publication->rtl ? "<w:bidi/>" : "");
  add_text (self, "font", "Times New Roman");
  add_text (self, "size", "11.5");
  add_text (self, "half-points", "23");
  /* LibreOffice takes "start" for the left, also where lines begin on the right. */
  add_text (self, "start", publication->rtl ? "right" : "left");
  add_text (self, "end", publication->rtl ? "left" : "right");
  add_text (self, "align", publication->rtl ? "right" : "left");
  add_length (self, "width", 210);
  add_length (self, "height", 297);
  add_length (self, "top", 25);
  add_length (self, "bottom", 20);
  add_length (self, "left", 25);
  add_length (self, "right", 25);
}

static void
append_value (Values *self, GString *out, const char *key)
{
  gboolean in_twips = g_str_has_prefix (key, "twips-");
  const double *length = g_hash_table_lookup (self->lengths, in_twips ? key + 6 : key);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (length == NULL)
    {
      const char *text = g_hash_table_lookup (self->texts, key);

      g_assert (text != NULL);
      if (*text == '<')
        g_string_append (out, text);
      else
        us_escape_xml_text (out, text, -1);
      return;
    }
  g_ascii_formatd (number, sizeof number, in_twips ? "%.0f" : "%g",
                   in_twips ? *length * TWIPS : *length);
  g_string_append (out, number);
}

/**
 * us_office_template_fill:
 * @name: file name of a part of an office document that is the same for every letter but for what
 *   stands between two "@"
 * @publication: the letter
 *
 * Fills a template with the language, the direction, the paper and the title of a letter. Any
 * thread.
 *
 * Returns: (transfer full): the part
 */
GBytes *
us_office_template_fill (const char *name, const UsPublication *publication)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) pieces = NULL;
  g_autofree char *template = NULL;
  Values values;
  GString *out;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (publication != NULL, NULL);

  bytes =
      g_resource_lookup_data (us_export_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  values.texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  values.lengths = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  set_values (&values, publication);

  template = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  pieces = g_strsplit (template, "@", -1);
  out = g_string_sized_new (g_bytes_get_size (bytes));
  for (gsize i = 0; pieces[i] != NULL; i++)
    if (i % 2 == 0)
      g_string_append (out, pieces[i]);
    else
      append_value (&values, out, pieces[i]);

  g_hash_table_unref (values.texts);
  g_hash_table_unref (values.lengths);
  return g_string_free_to_bytes (out);
}
