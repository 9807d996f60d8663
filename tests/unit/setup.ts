// Node 20 has no Temporal; browsers from 144 do.
import 'temporal-polyfill/global';
