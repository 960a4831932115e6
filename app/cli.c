/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/command.h"

/* Objects are freed in earnest, as GLib 2.76 does it for everybody: before that it keeps what small
 * ones took for others of their size, among all that could be given back. It looks when it starts,
 * which is before any function of this program but those named here. */
static void
free_in_earnest (void)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  g_slice_set_config (G_SLICE_CONFIG_ALWAYS_MALLOC, TRUE);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

static void (*const before_libraries[]) (void)
    __attribute__ ((section (".preinit_array"), used)) = { free_in_earnest };

int
main (int argc, char **argv)
{
  return us_command_main (argc, argv);
}
