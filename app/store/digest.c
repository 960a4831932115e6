/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/digest.h"

#include <string.h>

#include "model/on-demand.h"
#include "store/sha256.h"

/* GLib sums this much, in bytes, in the time that it takes to load Nettle, which is seven times as
 * fast since it uses the machine's own instructions. */
#define LITTLE (64 * 1024)

struct _UsDigest
{
  GChecksum *little; /* NULL where much is summed */
  UsSha256 *much;
};

typedef UsSha256 *(*New) (void);
typedef void (*Add) (UsSha256 *, gconstpointer, gsize);
typedef void (*Finish) (UsSha256 *, guint8 *, gsize);

/**
 * us_digest_prepare:
 *
 * Loads what sums much, for a process that will not be allowed to open it later. Any thread.
 */
void
us_digest_prepare (void)
{
  us_on_demand_find (US_STORE_LIBRARY, "us_sha256_new");
}

/**
 * us_digest_new:
 * @expected: about how many bytes will be summed; it decides on the speed only
 *
 * Begins a SHA-256. Any thread.
 *
 * Returns: (transfer full): the sum of nothing; us_digest_finish() frees it
 */
UsDigest *
us_digest_new (gsize expected)
{
  UsDigest *self = g_new0 (UsDigest, 1);

  if (expected <= LITTLE)
    self->little = g_checksum_new (G_CHECKSUM_SHA256);
  else
    self->much = ((New) us_on_demand_find (US_STORE_LIBRARY, "us_sha256_new")) ();
  return self;
}

/**
 * us_digest_add:
 * @self: a sum
 * @data: (array length=length): what comes next
 * @length: length of @data in bytes
 *
 * Adds to a sum. One thread at a time.
 */
void
us_digest_add (UsDigest *self, gconstpointer data, gsize length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (data != NULL || length == 0);

  if (self->much != NULL)
    ((Add) us_on_demand_find (US_STORE_LIBRARY, "us_sha256_add")) (self->much, data, length);
  else if (length > 0)
    g_checksum_update (self->little, data, (gssize) length);
}

/**
 * us_digest_finish:
 * @self: (transfer full): a sum
 * @ret_sum: (out caller-allocates) (array length=size): the first bytes of the sum
 * @size: how many, at most %US_DIGEST_SIZE
 *
 * Gives the sum and frees @self. Any thread.
 */
void
us_digest_finish (UsDigest *self, guint8 *ret_sum, gsize size)
{
  guint8 sum[US_DIGEST_SIZE];
  gsize length = sizeof sum;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ret_sum != NULL && size <= US_DIGEST_SIZE);

  if (self->much != NULL)
    ((Finish) us_on_demand_find (US_STORE_LIBRARY, "us_sha256_finish")) (self->much, ret_sum, size);
  else
    {
      g_checksum_get_digest (self->little, sum, &length);
      memcpy (ret_sum, sum, size);
      g_checksum_free (self->little);
    }
  g_free (self);
}
