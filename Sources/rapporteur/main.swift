import Commands
import Glibc

exit(await Program.main())
