/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/error.h"

/**
 * us_error_quark:
 *
 * The domain of all errors of Undersigned; see #UsError for the codes. Any thread.
 *
 * Returns: the quark
 */
GQuark
us_error_quark (void)
{
  return g_quark_from_static_string ("us-error-quark");
}
