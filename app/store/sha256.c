/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sha256.h"

#include <nettle/sha2.h>

/* Not in core: store/digest asks for it when there is much to sum. */

struct _UsSha256
{
  struct sha256_ctx context;
};

/**
 * us_sha256_new:
 *
 * Begins a SHA-256 as Nettle makes it. Any thread.
 *
 * Returns: (transfer full): the sum of nothing; us_sha256_finish() frees it
 */
UsSha256 *
us_sha256_new (void)
{
  UsSha256 *self = g_new (UsSha256, 1);

  sha256_init (&self->context);
  return self;
}

/**
 * us_sha256_add:
 * @self: a sum
 * @data: (array length=length): what comes next
 * @length: length of @data in bytes
 *
 * Adds to a sum. One thread at a time.
 */
void
us_sha256_add (UsSha256 *self, gconstpointer data, gsize length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (data != NULL || length == 0);

  sha256_update (&self->context, length, data);
}

/**
 * us_sha256_finish:
 * @self: (transfer full): a sum
 * @ret_sum: (out caller-allocates) (array length=size): the first bytes of the sum
 * @size: how many, at most 32
 *
 * Gives the sum and frees @self. Any thread.
 */
void
us_sha256_finish (UsSha256 *self, guint8 *ret_sum, gsize size)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ret_sum != NULL && size <= SHA256_DIGEST_SIZE);

  sha256_digest (&self->context, size, ret_sum);
  g_free (self);
}
