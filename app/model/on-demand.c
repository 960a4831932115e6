/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/on-demand.h"

#include <dlfcn.h>
#include <stdlib.h>

/**
 * us_on_demand_find:
 * @library: the name of a shared library
 * @symbol: a function in it
 *
 * Finds a function in a library that is loaded when it is asked for first. To load all that
 * Undersigned can use takes longer than to print a usual letter as text. A program whose library is
 * missing is installed badly and ends, as it does when one is missing that it starts with.
 * dlopen() and not GModule, since it looks into the folder where this library lies. Any thread.
 *
 * Returns: (transfer none): the function, to be cast to what it is
 */
GCallback
us_on_demand_find (const char *library, const char *symbol)
{
  union
  {
    gpointer address;
    GCallback function;
  } found = { NULL };
  gpointer handle;

  g_return_val_if_fail (library != NULL, NULL);
  g_return_val_if_fail (symbol != NULL, NULL);

  /* It stays open to the end, and is opened no more than once. */
  handle = dlopen (library, RTLD_LAZY);
  if (handle != NULL)
    found.address = dlsym (handle, symbol);
  if (found.address == NULL)
    {
      g_printerr ("%s: %s\n", g_get_prgname (), dlerror ());
      exit (127);
    }
  return found.function;
}
