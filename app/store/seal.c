/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/seal.h"

#include <string.h>

#include "store/digest.h"

#define SEAL_START "<?seal "
/* The longest seal: its fixed words, twenty digits of length and sixty-four of the sum. */
#define SEAL_MAX 128

static void
make_seal (char seal[SEAL_MAX], const char *data, gsize length)
{
  UsDigest *digest = us_digest_new (length);
  guint8 bytes[US_DIGEST_SIZE];
  char sum[2 * US_DIGEST_SIZE + 1];

  us_digest_add (digest, data, length);
  us_digest_finish (digest, bytes, sizeof bytes);
  for (guint i = 0; i < sizeof bytes; i++)
    g_snprintf (sum + 2 * i, 3, "%02x", bytes[i]);
  g_snprintf (seal, SEAL_MAX, SEAL_START "length=\"%" G_GSIZE_FORMAT "\" sha256=\"%s\"?>\n", length,
              sum);
}

/**
 * us_seal_append:
 * @file: a whole statement file but for its seal
 *
 * Appends the last line, which gives the length and the SHA-256 of all before it, so that damage
 * is seen. Any thread.
 */
void
us_seal_append (GString *file)
{
  char seal[SEAL_MAX];

  g_return_if_fail (file != NULL);

  make_seal (seal, file->str, file->len);
  g_string_append (file, seal);
}

/**
 * us_seal_check:
 * @data: (array length=length): a whole statement file
 * @length: length of @data in bytes
 *
 * Tells whether the last line is the right seal of all before it. Any thread.
 *
 * Returns: %FALSE when the seal is missing or does not fit
 */
gboolean
us_seal_check (const char *data, gsize length)
{
  char seal[SEAL_MAX];
  const char *line;
  gsize rest;

  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  if (length < 2)
    return FALSE;
  line = memrchr (data, '\n', length - 1);
  if (line == NULL)
    return FALSE;
  line++;
  rest = length - (gsize) (line - data);
  if (rest >= SEAL_MAX || rest < sizeof SEAL_START ||
      memcmp (line, SEAL_START, sizeof SEAL_START - 1) != 0)
    return FALSE;
  make_seal (seal, data, (gsize) (line - data));
  return strlen (seal) == rest && memcmp (seal, line, rest) == 0;
}
