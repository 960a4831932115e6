/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include "model/error.h"

/* So many bytes are enough to guess from. */
#define GUESS_BYTES (64 * 1024)
/* One control character in so many bytes is no text. */
#define CONTROLS_PER_TEXT 50
/* Text has a space or a line end among so many characters. */
#define WIDE_PER_SPACE 20

typedef struct
{
  const char *bytes;
  gsize length;
  const char *name;
} Mark;

static const Mark marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },    { "\xff\xfe\0\0", 4, "UTF-32LE" },
  { "\0\0\xfe\xff", 4, "UTF-32BE" }, { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

static const Mark *
find_mark (const char *data, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].bytes, marks[i].length) == 0)
      return &marks[i];
  return NULL;
}

/* Bytes in the encoding @name as UTF-8, or %NULL where they are not in it. */
static char *
convert (const char *data, gsize length, const char *name)
{
  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = NULL;
  g_autofree UChar *wide = NULL;
  char *text = NULL;
  int32_t wide_length, text_length;

  if (length > G_MAXINT32 / 4)
    return NULL;
  converter = ucnv_open (name, &error);
  ucnv_setToUCallBack (converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  wide = g_try_new (UChar, length + 1);
  if (U_SUCCESS (error) && wide != NULL)
    {
      wide_length = ucnv_toUChars (converter, wide, length + 1, data, length, &error);
      text = U_SUCCESS (error) ? g_try_malloc (3 * (gsize) wide_length + 1) : NULL;
      if (text != NULL)
        u_strToUTF8 (text, 3 * wide_length + 1, &text_length, wide, wide_length, &error);
    }
  g_clear_pointer (&converter, ucnv_close);
  if (U_FAILURE (error))
    g_clear_pointer (&text, g_free);
  return text;
}

static gboolean
is_binary (const char *data, gsize length)
{
  gsize controls = 0;

  for (gsize i = 0; i < length; i++)
    controls += (guchar) data[i] < 0x20 && strchr ("\t\n\v\f\r\x1b", data[i]) == NULL;
  return controls * CONTROLS_PER_TEXT > length;
}

static char *
guess (const char *data, gsize length, char **ret_encoding)
{
  UErrorCode error = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open (&error);
  const UCharsetMatch **matches = NULL;
  int32_t n_matches = 0;
  char *text = NULL;

  ucsdet_setText (detector, data, MIN (length, GUESS_BYTES), &error);
  matches = ucsdet_detectAll (detector, &n_matches, &error);
  for (int32_t i = 0; i < n_matches && U_SUCCESS (error) && text == NULL; i++)
    {
      const char *name = ucsdet_getName (matches[i], &error);
      if (U_FAILURE (error) || g_str_has_prefix (name, "UTF-"))
        continue;
      text = convert (data, length, name);
      if (text != NULL)
        *ret_encoding = g_strdup (name);
    }
  g_clear_pointer (&detector, ucsdet_close);
  return text;
}

/* UTF-16 without a mark, by its spaces and line ends; NULL where it is none. */
static const char *
guess_wide (const char *data, gsize length)
{
  gsize little = 0;
  gsize big = 0;

  for (gsize i = 0; i + 1 < MIN (length, GUESS_BYTES); i += 2)
    {
      little += data[i + 1] == '\0' && (data[i] == ' ' || data[i] == '\n');
      big += data[i] == '\0' && (data[i + 1] == ' ' || data[i + 1] == '\n');
    }
  if (length % 2 != 0 || MAX (little, big) * 2 * WIDE_PER_SPACE < MIN (length, GUESS_BYTES))
    return NULL;
  return little > big ? "UTF-16LE" : "UTF-16BE";
}

static char *
refuse (gsize place, GError **error)
{
  /* Not in the sentence itself: its conversion differs from machine to machine. */
  g_autofree char *number = g_strdup_printf ("%" G_GSIZE_FORMAT, place + 1);

  g_set_error (error, US_ERROR, US_ERROR_ENCODING,
               /* translators: %s: a number, counted from 1 */
               _ ("Byte %s is not text in any encoding that could be guessed; it may be a picture, "
                  "a document of another program or damaged."),
               number);
  return NULL;
}

/**
 * us_encoding_decode:
 * @bytes: a file
 * @ret_encoding: (out): name of the encoding, "UTF-8" or one that was guessed
 * @error: US_ERROR_EMPTY when there is nothing in it, US_ERROR_ENCODING when it is no text
 *
 * Makes UTF-8 of a text: by its byte order mark, else when it is UTF-8 already, else by a guess.
 * Any thread.
 *
 * Returns: (transfer full): valid UTF-8 without a mark
 */
char *
us_encoding_decode (GBytes *bytes, char **ret_encoding, GError **error)
{
  gsize length;
  const char *data;
  const Mark *mark;
  const char *end;
  const char *wide;
  char *text;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (ret_encoding != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length == 0)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_EMPTY, _ ("There is nothing in it."));
      return NULL;
    }
  mark = find_mark (data, length);
  if (mark != NULL)
    {
      data += mark->length;
      length -= mark->length;
    }
  if (mark != NULL && mark->name[4] != '8')
    {
      text = convert (data, length, mark->name);
      if (text == NULL || strlen (text) == 0)
        {
          g_free (text);
          return refuse (mark->length, error);
        }
      *ret_encoding = g_strdup (mark->name);
      return text;
    }
  if (g_utf8_validate (data, length, &end))
    {
      *ret_encoding = g_strdup ("UTF-8");
      return g_strndup (data, length);
    }
  wide = memchr (data, '\0', length) != NULL ? guess_wide (data, length) : NULL;
  text = wide != NULL ? convert (data, length, wide) : NULL;
  if (text != NULL && *text != '\0' && !is_binary (text, strlen (text)))
    {
      *ret_encoding = g_strdup (wide);
      return text;
    }
  g_free (text);
  if (memchr (data, '\0', length) != NULL || is_binary (data, length))
    return refuse (end - data, error);
  text = guess (data, length, ret_encoding);
  return text != NULL ? text : refuse (end - data, error);
}

/**
 * us_encoding_convert:
 * @bytes: a file
 * @encoding: the name of an encoding
 * @error: %US_ERROR_ENCODING when it is not in that one, or empty
 *
 * Makes UTF-8 of a text whose encoding somebody has said. Any thread.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *
us_encoding_convert (GBytes *bytes, const char *encoding, GError **error)
{
  gsize length;
  const char *data;
  char *text;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (encoding != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  text = length > 0 ? convert (data, length, encoding) : NULL;
  if (text == NULL || *text == '\0')
    {
      g_clear_pointer (&text, g_free);
      /* translators: %s is the name of an encoding */
      g_set_error (error, US_ERROR, US_ERROR_ENCODING, _ ("This is not text in the encoding %s."),
                   encoding);
    }
  return text;
}
