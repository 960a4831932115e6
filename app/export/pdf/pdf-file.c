/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf/pdf-file.h"

#include <gio/gio.h>
#include <string.h>

/* Objects that are no streams are packed together, this many in one. */
#define PACKED 200

/* A comment of bytes that are no text, so that nobody takes the file for one. */
#define HEADER "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

/* Of eight bytes, as a long list has some hundred thousand of them. */
typedef struct
{
  guint64 place : 40; /* offset in the file, or the number of the pack */
  guint64 index : 16; /* in the pack */
  guint64 packed : 1;
} Entry;

struct _UsPdfFile
{
  GString *out;
  GArray *entries; /* of Entry, by number */
  guint pack;      /* number of the pack that is being filled, or 0 */
  guint n_packed;
  GString *pack_index;
  GString *pack_data;
};

/**
 * us_pdf_file_new:
 *
 * Makes a file without objects. Any thread.
 *
 * Returns: (transfer full): the file
 */
UsPdfFile *
us_pdf_file_new (void)
{
  UsPdfFile *self = g_new0 (UsPdfFile, 1);
  const Entry free_entry = { 0 };

  self->out = g_string_new (HEADER);
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_append_val (self->entries, free_entry);
  self->pack_index = g_string_new (NULL);
  self->pack_data = g_string_new (NULL);
  return self;
}

/**
 * us_pdf_file_free:
 * @self: a file
 *
 * Frees it. Any thread.
 */
void
us_pdf_file_free (UsPdfFile *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->out, TRUE);
  g_string_free (self->pack_index, TRUE);
  g_string_free (self->pack_data, TRUE);
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * us_pdf_file_reserve:
 * @self: a file
 *
 * Gives a number to an object that will be added later. Any thread.
 *
 * Returns: the number
 */
guint
us_pdf_file_reserve (UsPdfFile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  g_array_set_size (self->entries, self->entries->len + 1);
  return self->entries->len - 1;
}

static void
append_compressed (GString *out, const void *data, gsize length)
{
  g_autoptr (GConverter) compressor =
                 G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6));
  const char *at = data;
  GConverterResult result;

  do
    {
      char buffer[16384];
      gsize n_read = 0, n_written = 0;

      result = g_converter_convert (compressor, at, length, buffer, sizeof buffer,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      g_string_append_len (out, buffer, (gssize) n_written);
      at += n_read;
      length -= n_read;
    }
  while (result == G_CONVERTER_CONVERTED);
}

static void
begin_object (UsPdfFile *self, guint number)
{
  g_array_index (self->entries, Entry, number).place = self->out->len;
  g_string_append_printf (self->out, "%u 0 obj\n", number);
}

/**
 * us_pdf_file_add_stream:
 * @self: a file
 * @number: its number
 * @entries: further entries of its dictionary
 * @data: (array length=length): bytes
 * @length: how many
 *
 * Adds a stream, compressed. Any thread.
 */
void
us_pdf_file_add_stream (UsPdfFile *self, guint number, const char *entries, const void *data,
                        gsize length)
{
  gsize start;
  gsize begin;

  g_return_if_fail (self != NULL && number < self->entries->len);

  begin_object (self, number);
  /* The length stands before the data; there is room for ten figures. */
  g_string_append_printf (self->out, "<<%s/Filter/FlateDecode/Length ", entries);
  start = self->out->len;
  g_string_append (self->out, "          >>\nstream\n");
  begin = self->out->len;
  append_compressed (self->out, data, length);
  {
    g_autofree char *figures = g_strdup_printf ("%-10" G_GSIZE_FORMAT, self->out->len - begin);

    memcpy (self->out->str + start, figures, 10);
  }
  g_string_append (self->out, "\nendstream\nendobj\n");
}

/**
 * us_pdf_file_add_plain_stream:
 * @self: a file
 * @number: its number
 * @entries: further entries of its dictionary
 * @data: text
 *
 * Adds a stream that can be read without a program for PDF. Any thread.
 */
void
us_pdf_file_add_plain_stream (UsPdfFile *self, guint number, const char *entries, const char *data)
{
  g_return_if_fail (self != NULL && number < self->entries->len);

  begin_object (self, number);
  g_string_append_printf (self->out,
                          "<<%s/Length %" G_GSIZE_FORMAT ">>\nstream\n%s\nendstream\n"
                          "endobj\n",
                          entries, strlen (data), data);
}

static void
flush_pack (UsPdfFile *self)
{
  g_autofree char *entries = NULL;

  if (self->n_packed == 0)
    return;
  entries = g_strdup_printf ("/Type/ObjStm/N %u/First %" G_GSIZE_FORMAT, self->n_packed,
                             self->pack_index->len);
  g_string_append_len (self->pack_index, self->pack_data->str, (gssize) self->pack_data->len);
  us_pdf_file_add_stream (self, self->pack, entries, self->pack_index->str, self->pack_index->len);
  g_string_truncate (self->pack_index, 0);
  g_string_truncate (self->pack_data, 0);
  self->n_packed = 0;
}

/**
 * us_pdf_file_add:
 * @self: a file
 * @number: its number
 * @object: a dictionary or another object that is no stream
 * @length: its bytes, or -1
 *
 * Adds an object. Any thread.
 */
void
us_pdf_file_add (UsPdfFile *self, guint number, const char *object, gssize length)
{
  Entry *entry;

  g_return_if_fail (self != NULL && number < self->entries->len);
  g_return_if_fail (object != NULL);

  if (self->n_packed == 0)
    self->pack = us_pdf_file_reserve (self);
  entry = &g_array_index (self->entries, Entry, number);
  *entry = (Entry){ self->pack, self->n_packed, TRUE };
  g_string_append_printf (self->pack_index, "%u %" G_GSIZE_FORMAT " ", number,
                          self->pack_data->len);
  g_string_append_len (self->pack_data, object, length);
  g_string_append_c (self->pack_data, '\n');
  if (++self->n_packed == PACKED)
    flush_pack (self);
}

static void
append_big_endian (GString *out, guint64 number, guint bytes)
{
  while (bytes-- > 0)
    g_string_append_c (out, (char) (number >> (8 * bytes)));
}

static void
append_index (UsPdfFile *self, guint number, guint catalog, guint information)
{
  g_autoptr (GString) table = g_string_new (NULL);
  g_autofree char *identity =
      g_compute_checksum_for_data (G_CHECKSUM_MD5, (guchar *) self->out->str, self->out->len);
  g_autofree char *entries =
      g_strdup_printf ("/Type/XRef/Size %u/W[1 5 2]/Root %u 0 R/Info %u 0 R/ID[<%s><%s>]",
                       self->entries->len, catalog, information, identity, identity);

  g_array_index (self->entries, Entry, number).place = self->out->len;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      g_string_append_c (table, entry->packed ? 2 : entry->place > 0 ? 1 : 0);
      append_big_endian (table, entry->place, 5);
      append_big_endian (table, i == 0 ? 0xffff : entry->index, 2);
    }
  us_pdf_file_add_stream (self, number, entries, table->str, table->len);
}

/**
 * us_pdf_file_finish:
 * @self: (transfer none): a file to which all is added; nothing may be added afterwards
 * @catalog: number of the catalog
 * @information: number of the information dictionary
 *
 * Ends the file: the same objects give the same bytes. Any thread.
 *
 * Returns: (transfer full): the file
 */
GBytes *
us_pdf_file_finish (UsPdfFile *self, guint catalog, guint information)
{
  gsize place;
  guint number;
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  flush_pack (self);
  number = us_pdf_file_reserve (self);
  place = self->out->len;
  append_index (self, number, catalog, information);
  g_string_append_printf (self->out, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", place);
  out = self->out;
  self->out = g_string_new (NULL);
  return g_string_free_to_bytes (out);
}

/**
 * us_pdf_append_string:
 * @out: where to write
 * @string: UTF-8
 *
 * Writes text for people: as it is when it is ASCII, in UTF-16 otherwise. Any thread.
 */
void
us_pdf_append_string (GString *out, const char *string)
{
  g_autofree gunichar2 *units = NULL;
  glong n_units = 0;

  g_return_if_fail (out != NULL && string != NULL);

  if (g_str_is_ascii (string))
    {
      g_string_append_c (out, '(');
      for (; *string != '\0'; string++)
        {
          if (strchr ("()\\", *string) != NULL)
            g_string_append_c (out, '\\');
          g_string_append_c (out, *string);
        }
      g_string_append_c (out, ')');
      return;
    }
  units = g_utf8_to_utf16 (string, -1, NULL, &n_units, NULL);
  g_string_append (out, "<FEFF");
  for (glong i = 0; i < n_units; i++)
    g_string_append_printf (out, "%04X", units[i]);
  g_string_append_c (out, '>');
}

/**
 * us_pdf_append_number:
 * @out: where to write
 * @number: a number of points
 *
 * Writes a number with at most two decimals, the same in every locale. Any thread.
 */
void
us_pdf_append_number (GString *out, double number)
{
  gint64 hundredths = (gint64) (number * 100 + (number < 0 ? -0.5 : 0.5));
  guint64 rest;
  char figures[24];
  char *at = figures + sizeof figures;

  g_return_if_fail (out != NULL);

  if (hundredths < 0)
    g_string_append_c (out, '-');
  rest = (guint64) ABS (hundredths);
  if (rest % 100 != 0)
    {
      if (rest % 10 != 0)
        *--at = (char) ('0' + rest % 10);
      *--at = (char) ('0' + rest / 10 % 10);
      *--at = '.';
    }
  rest /= 100;
  do
    *--at = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  g_string_append_len (out, at, figures + sizeof figures - at);
}
