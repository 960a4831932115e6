/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/journal/journal-record.h"

#include <string.h>

#include "store/digest.h"
#include "store/journal/journal-change.h"

#define SUM_SIZE 8
#define HEADER_SIZE 16
#define ALIGNMENT 8

/* Nothing that people do at once is larger. */
#define PAYLOAD_MAX (512u * 1024 * 1024)

static void
make_header (guint8 header[HEADER_SIZE], UsJournalKind kind, gconstpointer payload, gsize length)
{
  UsDigest *digest = us_digest_new (length);

  memset (header, 0, HEADER_SIZE);
  for (guint i = 0; i < 4; i++)
    header[i] = (guint8) (length >> (8 * i));
  header[4] = (guint8) kind;
  us_digest_add (digest, header, SUM_SIZE);
  us_digest_add (digest, payload, length);
  us_digest_finish (digest, header + SUM_SIZE, SUM_SIZE);
}

static const GVariantType *
get_type (guint kind)
{
  switch (kind)
    {
    case US_JOURNAL_HEAD:
      return G_VARIANT_TYPE (US_JOURNAL_HEAD_TYPE);
    case US_JOURNAL_CHANGE:
    case US_JOURNAL_PLACE:
      return G_VARIANT_TYPE (US_JOURNAL_CHANGE_TYPE);
    default:
      return NULL;
    }
}

static gsize
pad (gsize length)
{
  return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/**
 * us_journal_head_new:
 * @path: (nullable): the file that the document is kept in
 * @identity: what that file was when it was read or saved last
 * @on_file: whether the changes follow its bytes
 *
 * Any thread.
 *
 * Returns: (transfer floating): what a record of %US_JOURNAL_HEAD says
 */
GVariant *
us_journal_head_new (const char *path, const UsFileIdentity *identity, gboolean on_file)
{
  const gsize size = identity->has_sum ? sizeof identity->sum : 0;

  return g_variant_new ("(ub^ay@ay)", US_JOURNAL_VERSION, on_file, path != NULL ? path : "",
                        g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, identity->sum, size, 1));
}

/**
 * us_journal_record_append:
 * @log: what grows
 * @kind: what the record is
 * @payload: of the type of the kind; a floating reference is taken
 *
 * Appends a record. Any thread.
 */
void
us_journal_record_append (GByteArray *log, UsJournalKind kind, GVariant *payload)
{
  static const guint8 zeros[ALIGNMENT];
  g_autoptr (GVariant) value = g_variant_ref_sink (payload);
  guint8 header[HEADER_SIZE];
  gsize length;

  g_return_if_fail (log != NULL);
  g_return_if_fail (g_variant_is_of_type (value, get_type (kind)));

  length = g_variant_get_size (value);
  make_header (header, kind, g_variant_get_data (value), length);
  g_byte_array_append (log, header, sizeof header);
  if (length > 0)
    g_byte_array_append (log, g_variant_get_data (value), (guint) length);
  g_byte_array_append (log, zeros, (guint) (pad (length) - length));
}

/**
 * us_journal_record_next:
 * @log: a whole log, perhaps damaged
 * @position: (inout): where the record begins; then, where the next one does
 * @ret_kind: (out): what it is
 *
 * Reads a record. Any thread.
 *
 * Returns: (transfer full) (nullable): its payload, of the type of its kind and whatever somebody
 * has put there; %NULL at the end of all that is whole
 */
GVariant *
us_journal_record_next (GBytes *log, gsize *position, UsJournalKind *ret_kind)
{
  gsize size;
  const guint8 *data;
  const guint8 *header;
  guint8 expected[HEADER_SIZE];
  gsize length = 0;
  g_autoptr (GBytes) payload = NULL;
  g_autoptr (GVariant) value = NULL;

  g_return_val_if_fail (log != NULL && position != NULL && ret_kind != NULL, NULL);

  data = g_bytes_get_data (log, &size);
  if (*position > size || size - *position < HEADER_SIZE)
    return NULL;
  header = data + *position;
  for (guint i = 0; i < 4; i++)
    length |= (gsize) header[i] << (8 * i);
  if (length > PAYLOAD_MAX || length > size - *position - HEADER_SIZE ||
      get_type (header[4]) == NULL)
    return NULL;
  make_header (expected, header[4], header + HEADER_SIZE, length);
  if (memcmp (expected, header, HEADER_SIZE) != 0)
    return NULL;
  payload = g_bytes_new_from_bytes (log, *position + HEADER_SIZE, length);
  value = g_variant_ref_sink (g_variant_new_from_bytes (get_type (header[4]), payload, FALSE));
  *ret_kind = header[4];
  *position = MIN (size, *position + HEADER_SIZE + pad (length));
  return g_variant_get_normal_form (value);
}
