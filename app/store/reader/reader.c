/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/reader/reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"
#include "model/on-demand.h"
#include "store/format.h"
#include "store/reader/reader-damage.h"
#include "store/reader/reader-plain.h"
#include "store/safe-file/safe-file.h"
#include "store/seal.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* How many bytes a start of an element may have: short enough to make one of nothing but
 * attributes, for which libxml2 takes time by the square of their number, a matter of a moment. */
#define STRETCH_MAX (4 * US_FIELD_MAX)

/* How many bytes of text may follow it: a line of a version in which each is written as "&amp;". */
#define TEXT_MAX (5 * US_LETTER_MAX)

/* How far the start of a statement may be from the start of the file. */
#define START_MAX 4096

typedef UsStatement *(*Parse) (const char *data, gsize length, UsReaderNotice *ret_notice,
                               GError **error);

static gsize
get_mark_length (const char *data, gsize length)
{
  gsize mark = strlen (BYTE_ORDER_MARK);

  return length >= mark && memcmp (data, BYTE_ORDER_MARK, mark) == 0 ? mark : 0;
}

static gboolean
check_size (gsize length, GError **error)
{
  if (length == 0)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_EMPTY, _ ("The file is empty."));
      return FALSE;
    }
  if (length > US_SAFE_FILE_NATIVE_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                   /* translators: %u is a number of megabytes */
                   _ ("The file is larger than the %u MB that a statement may have."),
                   (guint) (US_SAFE_FILE_NATIVE_MAX >> 20));
      return FALSE;
    }
  return TRUE;
}

/* How many bytes from the start are ASCII and not zero. */
static gsize
get_ascii_length (const char *data, gsize length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 highest_bits = G_GUINT64_CONSTANT (0x8080808080808080);
  gsize position = 0;
  guint64 word;

  for (; length - position >= sizeof word; position += sizeof word)
    {
      memcpy (&word, data + position, sizeof word);
      /* The subtraction gives a zero byte the highest bit, too. */
      if (((word | (word - ones)) & highest_bits) != 0)
        break;
    }
  while (position < length && data[position] != '\0' && (guchar) data[position] < 0x80)
    position++;
  return position;
}

/* As g_utf8_validate_len(), but not byte by byte over the ASCII that most of a file is: only the
 * runs between are handed over, which no character of several bytes can reach out of. */
static gboolean
is_utf8 (const char *data, gsize length, const char **ret_end)
{
  gsize start = 0;

  while ((start += get_ascii_length (data + start, length - start)) < length)
    {
      gsize end = start;

      while (end < length && (guchar) data[end] >= 0x80)
        end++;
      *ret_end = data + start;
      if (end == start || !g_utf8_validate_len (data + start, end - start, ret_end))
        return FALSE;
      start = end;
    }
  return TRUE;
}

static gboolean
check_encoding (const char *data, gsize length, GError **error)
{
  const char *end;

  if (is_utf8 (data, length, &end))
    return TRUE;
  if (*end == '\0')
    g_set_error (error, US_ERROR, US_ERROR_DAMAGED,
                 /* translators: %u is a line of a file */
                 _ ("Line %u: there is a zero byte, which no statement has."),
                 us_damage_count_lines (data, (gsize) (end - data)));
  else if (g_utf8_get_char_validated (end, data + length - end) == (gunichar) -2)
    g_propagate_error (error, us_damage_new_cut_off (data, length));
  else
    g_set_error (error, US_ERROR, US_ERROR_ENCODING,
                 /* translators: %u is a line of a file */
                 _ ("Line %u: the bytes here are not UTF-8 text."),
                 us_damage_count_lines (data, (gsize) (end - data)));
  return FALSE;
}

#define NAME_LETTERS "abcdefghijklmnopqrstuvwxyz-"

/* Says in which element it is, if the bytes tell, so that who edited the file can find it. */
static GError *
new_stretch_error (const char *data, gsize position, guint limit)
{
  const guint line = us_damage_count_lines (data, position);
  char name[32] = "";

  /* The bytes end with no zero, but there are many more than these. */
  if (data[position] == '<')
    memcpy (name, data + position + 1, sizeof name - 1);
  name[strspn (name, NAME_LETTERS)] = '\0';
  if (g_str_equal (name, "image"))
    return g_error_new (US_ERROR, US_ERROR_TOO_BIG,
                        /* translators: %u are a line of a file and a number of bytes; “image” is
                         * the name of an element of the file */
                        _ ("Line %u: the image of a logo has more than %u bytes in one piece. Take "
                           "“image” out of the file here, open it, and choose a smaller logo in "
                           "the Document Settings."),
                        line, limit);
  if (*name != '\0')
    return g_error_new (
        US_ERROR, US_ERROR_TOO_BIG,
        /* translators: %u is a line of a file, %s the name of an element of it, and
         * %u a number of bytes */
        _ ("Line %u: “%s” has more than %u bytes in one piece here. Make it shorter "
           "in the file."),
        line, name, limit);
  return g_error_new (US_ERROR, US_ERROR_TOO_BIG,
                      /* translators: %u are a line of a file and a number of bytes */
                      _ ("Line %u: there are more than %u bytes in one piece here."), line, limit);
}

/* Gives the ">" of the start or end of an element that begins at @start, or NULL when it is further
 * away than it may be. */
static const char *
find_tag_end (const char *start)
{
  char quote = '\0';

  for (const char *p = start + 1; p <= start + STRETCH_MAX; p++)
    if (quote != '\0')
      quote = *p == quote ? '\0' : quote;
    else if (*p == '"' || *p == '\'')
      quote = *p;
    else if (*p == '>')
      return p;
  return NULL;
}

static gboolean
check_stretches (const char *data, gsize length, GError **error)
{
  gsize position = 0;

  while (length - position > STRETCH_MAX)
    {
      const char *next = memrchr (data + position + 1, '<', STRETCH_MAX);
      const char *text = next == NULL ? find_tag_end (data + position) : NULL;
      gsize rest = text != NULL ? (gsize) (data + length - text) : 0;

      if (text != NULL)
        next = memchr (text, '<', MIN (rest, TEXT_MAX));
      if (next == NULL && text != NULL && rest <= TEXT_MAX)
        return TRUE;
      if (next == NULL)
        {
          g_propagate_error (
              error, new_stretch_error (data, position, text != NULL ? TEXT_MAX : STRETCH_MAX));
          return FALSE;
        }
      position = (gsize) (next - data);
    }
  return TRUE;
}

/**
 * us_reader_read:
 * @bytes: a file
 * @ret_notice: (out) (optional): what the user should know about it
 * @error: return location
 *
 * Reads a file of Undersigned. All of it is understood or kept, or the file is refused with one
 * sentence that names the line. An id that is missing, not usable or there twice is replaced. Main
 * thread only.
 *
 * Returns: (transfer full) (nullable): a new statement; %NULL with %US_ERROR_EMPTY,
 * %US_ERROR_TOO_BIG, %US_ERROR_ENCODING, %US_ERROR_UNKNOWN_FORMAT when it is no statement at all,
 * %US_ERROR_NEWER or %US_ERROR_DAMAGED
 */
UsStatement *
us_reader_read (GBytes *bytes, UsReaderNotice *ret_notice, GError **error)
{
  UsStatement *statement;
  UsReaderNotice notice;
  gsize length;
  gsize mark;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  mark = get_mark_length (data, length);
  if (!check_size (length - mark, error) || !check_encoding (data + mark, length - mark, error) ||
      !check_stretches (data + mark, length - mark, error))
    return NULL;
  statement = us_plain_run (data + mark, length - mark, &notice);
  if (statement == NULL)
    statement = ((Parse) us_on_demand_find (US_STORE_LIBRARY, "us_parser_run")) (
        data + mark, length - mark, &notice, error);
  if (statement == NULL)
    return NULL;
  if (!us_seal_check (data, length))
    notice = US_READER_EDITED;
  if (ret_notice != NULL)
    *ret_notice = notice;
  return statement;
}

/**
 * us_reader_recognises:
 * @bytes: a file
 *
 * Tells whether a file begins as a statement of Undersigned does. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_reader_recognises (GBytes *bytes)
{
  gsize length;
  gsize start;
  const char *data;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  start = get_mark_length (data, length);
  while (start < length && g_ascii_isspace (data[start]))
    start++;
  return start < length && data[start] == '<' &&
         memmem (data + start, MIN (length - start, START_MAX), US_FORMAT_NAMESPACE,
                 strlen (US_FORMAT_NAMESPACE)) != NULL;
}
