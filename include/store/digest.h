/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Length of a SHA-256, in bytes. */
#define US_DIGEST_SIZE 32

typedef struct _UsDigest UsDigest;

void us_digest_prepare (void);
UsDigest *us_digest_new (gsize expected);
void us_digest_add (UsDigest *self, gconstpointer data, gsize length);
void us_digest_finish (UsDigest *self, guint8 *ret_sum, gsize size);

G_END_DECLS
