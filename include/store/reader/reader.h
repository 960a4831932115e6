/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsReaderNotice:
 * @US_READER_FINE: the seal is right
 * @US_READER_EDITED: a good file without a seal, or with one that does not fit: edited by hand or
 * damaged unseen
 * @US_READER_NEWER_MINOR: written by a later version; what is unknown here is kept
 */
typedef enum
{
  US_READER_FINE,
  US_READER_EDITED,
  US_READER_NEWER_MINOR,
} UsReaderNotice;

UsStatement *us_reader_read (GBytes *bytes, UsReaderNotice *ret_notice,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE when the bytes begin as a statement does. */
gboolean us_reader_recognises (GBytes *bytes);

G_END_DECLS
